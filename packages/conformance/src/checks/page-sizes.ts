import { maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import { difference, firstDifference } from '../difference';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, passed } from '../outcome';

export const pageSizes: Check<ListUnderTest> = {
  name: 'page sizes',
  promise: 'A page has no more rows than were asked for, and pages of every size make up the same list.',
  run: async (list) => {
    const sizes = [...new Set([1, list.session.pageSize, maxPageSize])];
    for (const orderBy of list.orders) {
      const known = await list.someRows(orderBy);
      for (const size of sizes) {
        const { pages, edges, isWhole } = await list.walk({ orderBy, size });
        const large = pages.find((page) => page.edges.length > size);
        if (large) return failed(`${large.edges.length} rows where ${size} were asked for`, large.exchange);
        const all = [...new Set(edges.map(({ id }) => id))];
        // Walks that stopped at the highest number of rows have not all come as far.
        const end = isWhole && known.isWhole ? undefined : Math.min(all.length, known.rows.length);
        const ids = all.slice(0, end);
        const expected = known.rows.slice(0, end).map(({ id }) => id);
        const wrong = difference(ids, expected);
        const page = pages[Math.floor((firstDifference(ids, expected) ?? 0) / size)] ?? pages.at(-1);
        if (wrong) return failed(`in ${orderBy}, by pages of ${size}, ${wrong}`, page?.exchange);
      }
    }
    return passed(`the same list by pages of ${sizes.join(', ')}`);
  },
};
