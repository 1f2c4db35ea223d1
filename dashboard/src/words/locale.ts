import type { Language } from './i18n';

/** How dates, numbers and money are written: as the browser does where it speaks the language, else as in France or Canada. */
export function localeOf(language: Language, browser: readonly string[]): string {
  return browser.find((tag) => tag.toLowerCase().startsWith(language)) ?? { fr: 'fr-FR', en: 'en-CA' }[language];
}
