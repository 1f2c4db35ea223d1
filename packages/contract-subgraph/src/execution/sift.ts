import type { Filter } from '../contract/contract';

/** Whether a row passes the filters that its node does not know; null where the row does not hold what tells. */
export type Sift = (row: Readonly<Record<string, unknown>>) => boolean | null;

/**
 * Applies filters in the hub. A row passes a filter when a value at one of the filter's paths equals the argument, or
 * one of its values where it is a list.
 */
export function siftBy(filters: readonly Filter[], args: Readonly<Record<string, unknown>>): Sift {
  const wanted = filters.map(({ name, paths }) => ({ paths, values: new Set([args[name]].flat().map(String)) }));
  return (row) => {
    const verdicts = wanted.map(({ paths, values }) =>
      passes(
        paths.flatMap((path) => valuesAt(row, path)),
        values,
      ),
    );
    if (verdicts.includes(false)) return false;
    return verdicts.includes(null) ? null : true;
  };
}

function passes(held: readonly unknown[], wanted: ReadonlySet<string>): boolean | null {
  if (held.some((value) => !(value instanceof Error) && wanted.has(String(value)))) return true;
  // The node answered with an error where the value would stand.
  return held.some((value) => value instanceof Error) ? null : false;
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Error) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, step === undefined ? [] : [step, ...rest]));
  if (step === undefined) return [value];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}
