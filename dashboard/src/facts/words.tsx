import { pickWords } from '../words/pick-words';
import { useWords } from '../words/use-words';
import type { WordsFragment } from './facts.generated';

/** Words in the reader's language, or in the other one and marked as such, so that a screen reader speaks them well. */
export function Words({ of }: { of: Pick<WordsFragment, 'fr' | 'en'> }) {
  const { language } = useWords();
  const picked = pickWords(of, language);
  return picked.language === language ? picked.text : <span lang={picked.language}>{picked.text}</span>;
}
