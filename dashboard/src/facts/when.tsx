import { useWords } from '../words/use-words';
import type { WhenFragment } from './facts.generated';

/** A date as exactly as it is known; the words of the document are in its title. */
export function When({ of }: { of: WhenFragment | null }) {
  const { t, when } = useWords();
  if (of === null) return null;
  return (
    <time dateTime={of.precision === 'SEASON' ? of.iso.slice(0, 4) : of.iso} title={stated(of, t)}>
      {when(of)}
    </time>
  );
}

function stated({ stated: text }: WhenFragment, t: ReturnType<typeof useWords>['t']): string | undefined {
  return text === null ? undefined : t('facts.stated', { text });
}
