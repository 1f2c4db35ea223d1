import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  /** What the browser complained of since it was asked last. */
  complaints(): string[];
  /** Opens an address of the dashboard and waits until everything on it was read. */
  goTo(path: string): Promise<void>;
  settled(): Promise<void>;
  /** What axe-core finds wrong with the page as it is, in one line each: by these rules, or by all of WCAG 2.2 AA. */
  violations(...rules: string[]): Promise<string[]>;
  /** By how many pixels the page is wider than the window. */
  overflow(): Promise<number>;
  leave(): Promise<void>;
}

/** Somebody in France who looks at the dashboard at `origin` for the first time. */
export async function visit(browser: Browser, origin: string): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const settled = async () => {
    await page.locator('h1').waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [data-loading="true"]') === null);
  };
  return {
    page,
    complaints: () => complaints.splice(0),
    goTo: async (path) => {
      await page.goto(new URL(path, origin).href);
      await settled();
    },
    settled,
    violations: async (...rules) => {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
      const runOnly = rules.length > 0 ? rules : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await page.evaluate(
        (only) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only }),
        runOnly,
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.slice(0, 200)}`),
      );
    },
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    leave: () => context.close(),
  };
}
