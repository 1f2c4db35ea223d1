import type { Selection } from '@passerelle/contract-subgraph';

/** Says where an object does not call itself by its type; null where all do. */
export function typenameFault(value: unknown, selection: Selection): string | null {
  if (Array.isArray(value)) return firstOf(value.map((item) => typenameFault(item, selection)));
  if (typeof value !== 'object' || value === null) return null;
  const holder = value as Readonly<Record<string, unknown>>;
  const { name } = selection.type;
  if (holder.__typename !== name) return `__typename of a ${name} is ${JSON.stringify(holder.__typename)}`;
  return firstOf(selection.fields.map(({ key, below }) => below && typenameFault(holder[key], below)));
}

function firstOf(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}
