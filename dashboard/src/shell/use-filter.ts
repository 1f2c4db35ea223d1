import { useSearchParams } from 'wouter';

/** A choice that stands in the address, so that the address brings back what is seen. Null where nothing is chosen. */
export function useFilter<Value extends string>(name: string): [Value | null, (value: Value | null) => void] {
  const [params, setParams] = useSearchParams();
  const choose = (value: Value | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return [params.get(name) as Value | null, choose];
}
