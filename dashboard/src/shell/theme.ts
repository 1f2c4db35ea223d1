import { type CSSVariablesResolver, createTheme } from '@mantine/core';

export const theme = createTheme({
  // The shades that stand out enough from white and from black for text of any size.
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  respectReducedMotion: true,
});

/** Text that is less important is still text to be read: the library's own grey is too pale for it. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': 'var(--mantine-color-gray-7)', '--mantine-color-body': '#fcfcfd' },
  dark: { '--mantine-color-dimmed': 'var(--mantine-color-dark-0)' },
});
