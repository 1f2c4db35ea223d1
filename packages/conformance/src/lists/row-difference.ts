import { isDeepStrictEqual } from 'node:util';
import type { Selection } from '@passerelle/contract-subgraph';

type Row = Readonly<Record<string, unknown>>;

/** Names the fields in which a row differs from the row of the list; null where it is the same. */
export function rowDifference(value: unknown, row: Row, { fields, type }: Selection): string | null {
  if (typeof value !== 'object' || value === null) return `is ${JSON.stringify(value ?? null)}`;
  const different = ['__typename', ...fields.map(({ key }) => key)].filter(
    (key) => !isDeepStrictEqual((value as Row)[key] ?? null, row[key] ?? null),
  );
  return different.length === 0 ? null : `differs from the row of the list in ${type.name}: ${different.join(', ')}`;
}
