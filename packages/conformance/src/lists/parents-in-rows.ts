import type { Selection } from '@passerelle/contract-subgraph';
import type { FullRows } from './full-rows';

/** The ids of the entities of a type that rows lead to, those of most rows first. */
export function parentsInRows({ selection, byId }: FullRows, type: string): string[] {
  const counts = new Map<string, number>();
  for (const row of byId.values()) {
    for (const id of new Set(idsBelow(row, selection, type))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

function idsBelow(value: unknown, selection: Selection, type: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => idsBelow(item, selection, type));
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Readonly<Record<string, unknown>>;
  if (selection.type.name === type) return typeof holder.id === 'string' ? [holder.id] : [];
  return selection.fields.flatMap(({ key, below }) => (below ? idsBelow(holder[key], below, type) : []));
}
