import { encodeCursor, maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import { difference } from '../difference';
import type { ListUnderTest } from '../lists/list-under-test';
import { distinctIds } from '../lists/page';
import { compareIn } from '../lists/placed-row';
import { failed, NotApplicable, passed } from '../outcome';
import { sample } from '../sample';
import { misplaced } from './order';

const atMost = 10;
/** Ids of nobody, in front of and behind those of nearly every owner. */
const strangers = ['a:none', 'zz:none'];

/** The hub hands every node the places of the rows of the others. */
export const otherPlaces: Check<ListUnderTest> = {
  name: 'other places',
  promise: 'A cursor of a place where it has no row, such as that of a row of another node, is good as well.',
  run: async (list) => {
    let count = 0;
    for (const orderBy of list.orders) {
      const { rows, isWhole } = await list.someRows(orderBy);
      const direction = list.directionOf(orderBy);
      // Where the rows are in another order, nobody can say which ones lie behind a place.
      if (misplaced(rows, direction).length > 0) throw new NotApplicable('the rows are out of order (see order)');
      const compare = compareIn(direction);
      for (const { place } of sample(rows, atMost)) {
        for (const id of strangers) {
          const there = { ...place, id };
          const what = `${JSON.stringify(place.key)}, ${id}`;
          const cursor = encodeCursor(there);
          const behind = rows.filter((row) => compare(row.place, there) > 0).map((row) => row.id);
          const after = await list.page({ first: maxPageSize, after: cursor, orderBy });
          const wrong = difference(distinctIds(after), behind.slice(0, maxPageSize), !isWhole);
          if (wrong) return failed(`in ${orderBy}, behind ${what}, ${wrong}`, after.exchange);
          count += 1;
          if (!list.isReversible) continue;
          const inFront = rows.filter((row) => compare(row.place, there) < 0).map((row) => row.id);
          const before = await list.page({ last: maxPageSize, before: cursor, orderBy });
          const wrongBefore = difference(distinctIds(before), inFront.slice(-maxPageSize));
          if (wrongBefore) return failed(`in ${orderBy}, in front of ${what}, ${wrongBefore}`, before.exchange);
        }
      }
    }
    return passed(`the right rows at ${count} places`);
  },
};
