import type { Check } from '../check';
import { countOf } from '../count-of';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, passed } from '../outcome';

export const once: Check<ListUnderTest> = {
  name: 'once',
  promise: 'Each row comes once.',
  run: async (list) => {
    let count = 0;
    for (const orderBy of list.orders) {
      await list.someRows(orderBy);
      const { pages } = await list.walk({ orderBy });
      const seen = new Set<string>();
      for (const { edges, exchange } of pages) {
        const again = edges.find(({ id }) => seen.has(id) || !seen.add(id));
        if (again) return failed(`in ${orderBy}, ${again.id} comes twice`, exchange);
      }
      count = seen.size;
    }
    return passed(countOf(count, 'row'));
  },
};
