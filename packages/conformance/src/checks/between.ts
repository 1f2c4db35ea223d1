import { maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import { difference } from '../difference';
import type { ListUnderTest } from '../lists/list-under-test';
import { distinctIds } from '../lists/page';
import { failed, notApplicable, passed } from '../outcome';
import { sample } from '../sample';

const atMost = 5;

export const between: Check<ListUnderTest> = {
  name: 'between',
  promise: 'With after and before the page lies between the two, with first as with last.',
  run: async (list) => {
    if (!list.isReversible) return notApplicable('the list pages forward only');
    let count = 0;
    for (const orderBy of list.orders) {
      const { rows } = await list.someRows(orderBy);
      const bounds = sample(rows, atMost);
      const pairs = bounds.flatMap((low, index) => bounds.slice(index + 1).map((high) => ({ low, high })));
      for (const { low, high } of pairs) {
        const inside = rows.slice(rows.indexOf(low) + 1, rows.indexOf(high)).map(({ id }) => id);
        for (const size of ['first', 'last']) {
          const page = await list.page({ [size]: maxPageSize, after: low.cursor, before: high.cursor, orderBy });
          const expected = size === 'first' ? inside.slice(0, maxPageSize) : inside.slice(-maxPageSize);
          const wrong = difference(distinctIds(page), expected);
          if (wrong)
            return failed(`in ${orderBy}, with ${size}, between ${low.id} and ${high.id}, ${wrong}`, page.exchange);
          count += 1;
        }
      }
    }
    return count > 0 ? passed(`the rows inside of ${count} bounds`) : notApplicable('there is one row');
  },
};
