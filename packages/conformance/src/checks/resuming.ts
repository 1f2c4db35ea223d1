import { maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import { countOf } from '../count-of';
import { difference } from '../difference';
import type { ListUnderTest } from '../lists/list-under-test';
import { distinctIds } from '../lists/page';
import { failed, passed } from '../outcome';
import { sample } from '../sample';

const atMost = 50;

export const resuming: Check<ListUnderTest> = {
  name: 'resuming',
  promise: 'Behind the cursor of every row the list goes on with exactly the rest.',
  run: async (list) => {
    let count = 0;
    for (const orderBy of list.orders) {
      const { rows, isWhole } = await list.someRows(orderBy);
      for (const row of sample(rows, atMost)) {
        const page = await list.page({ first: maxPageSize, after: row.cursor, orderBy });
        const start = rows.indexOf(row) + 1;
        const expected = rows.slice(start, start + maxPageSize).map(({ id }) => id);
        const wrong = difference(distinctIds(page), expected, !isWhole);
        if (wrong) return failed(`in ${orderBy}, behind ${row.id}, ${wrong}`, page.exchange);
        count += 1;
      }
    }
    return passed(`the rest behind ${countOf(count, 'row')}`);
  },
};
