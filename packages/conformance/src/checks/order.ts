import { comparePositions } from '@passerelle/protocol';
import type { Check } from '../check';
import { countOf } from '../count-of';
import type { ListUnderTest } from '../lists/list-under-test';
import { compareIn, type PlacedRow } from '../lists/placed-row';
import { BadAnswer, notApplicable, passed } from '../outcome';

export const order: Check<ListUnderTest> = {
  name: 'order',
  promise: 'Rows come in the order of their sort keys, then of their ids, compared code point by code point.',
  run: async (list) => {
    let steps = 0;
    for (const orderBy of list.orders) {
      const { rows } = await list.someRows(orderBy);
      steps += rows.length - 1;
      for (const { before, row } of misplaced(rows, list.directionOf(orderBy))) {
        const { pages } = await list.walk({ orderBy });
        const page = pages.find(({ edges }) => edges.some(({ id }) => id === row.id));
        const came = `in ${orderBy}, ${describe(row)} comes behind ${describe(before)}${hint(before, row)}`;
        throw new BadAnswer(came, (page ?? (pages[0] as (typeof pages)[number])).exchange);
      }
    }
    return steps > 0 ? passed(`${countOf(steps, 'step')} from row to row`) : notApplicable('there is one row');
  },
};

/** The rows that come behind one that should come later. */
export function misplaced(
  rows: readonly PlacedRow[],
  direction: 'ASC' | 'DESC',
): { before: PlacedRow; row: PlacedRow }[] {
  const compare = compareIn(direction);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return before && compare(before.place, row.place) >= 0 ? [{ before, row }] : [];
  });
}

function describe({ id, place }: PlacedRow): string {
  return `${id} (key ${JSON.stringify(place.key)})`;
}

/** Many languages compare text by UTF-16 code units, which differs beyond U+FFFF only. */
function hint(a: PlacedRow, b: PlacedRow): string {
  const byUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  const units = byUnits(a.place.key, b.place.key) || byUnits(a.id, b.id);
  const isOrderOfUnits = units !== comparePositions(a.place, b.place);
  return isOrderOfUnits ? '; that is the order of UTF-16 code units' : '';
}
