import { ActionIcon, Button, Group, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { chooseLanguage } from '../words/i18n';
import { useWords } from '../words/use-words';

const themes = [
  ['auto', IconDeviceDesktop],
  ['light', IconSun],
  ['dark', IconMoon],
] as const;

/** The reader's language and theme, kept in the browser. */
export function Preferences() {
  const { t, language } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const at = themes.findIndex(([name]) => name === colorScheme);
  const [name, Icon] = themes[at] ?? themes[0];
  const [next] = themes[(at + 1) % themes.length] ?? themes[0];
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <Group gap="xs" wrap="nowrap">
      <Button variant="default" size="sm" px="xs" lang={other} onClick={() => chooseLanguage(other)}>
        {t('shell.language')}
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(`shell.theme.${name}`)}
        title={t(`shell.theme.${name}`)}
        onClick={() => setColorScheme(next)}
      >
        <Icon size={18} />
      </ActionIcon>
    </Group>
  );
}
