import { useWords } from './use-words';

/** Writes a value that may be a bound only: "at most 340,000". */
export function useBounded() {
  const { t, number } = useWords();
  return ({ value, bound }: { value: number; bound: 'EXACT' | 'UPPER' | 'LOWER' }): string => {
    if (bound === 'UPPER') return t('indicator.atMost', { value: number(value) });
    if (bound === 'LOWER') return t('indicator.atLeast', { value: number(value) });
    return number(value);
  };
}
