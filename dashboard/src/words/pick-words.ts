import type { WordsFragment } from '../facts/facts.generated';
import type { Language } from './i18n';

/** Words in one language; `language` is the one they are really in, where a translation is missing. */
export interface PickedWords {
  readonly text: string;
  readonly language: Language;
}

/** The words in the language wanted, else in the other. */
export function pickWords({ fr, en }: Pick<WordsFragment, 'fr' | 'en'>, wanted: Language): PickedWords {
  const other = wanted === 'fr' ? 'en' : 'fr';
  const byLanguage = { fr, en };
  const has = byLanguage[wanted] ? wanted : other;
  return { text: byLanguage[has] ?? '', language: has };
}
