import { useWords } from '../words/use-words';
import type { SumFragment } from './facts.generated';

/** Money in its own currency; the words of the document are in its title. */
export function Amount({ of }: { of: SumFragment | null }) {
  const { t, money } = useWords();
  if (of === null) return null;
  return <span title={of.stated === null ? undefined : t('facts.stated', { text: of.stated })}>{money(of)}</span>;
}
