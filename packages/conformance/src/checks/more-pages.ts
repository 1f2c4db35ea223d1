import { maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, passed } from '../outcome';

export const morePages: Check<ListUnderTest> = {
  name: 'more pages',
  promise: 'hasNextPage is true where more rows follow, and only there.',
  run: async (list) => {
    let count = 0;
    for (const orderBy of list.orders) {
      const { rows, isWhole } = await list.rows({ orderBy });
      const ids = rows.map(({ id }) => id);
      for (const size of new Set([1, list.session.pageSize, maxPageSize])) {
        const { pages } = await list.walk({ orderBy, size });
        for (const { edges, pageInfo, exchange } of pages) {
          const last = edges.at(-1);
          const reached = last ? ids.indexOf(last.id) + 1 : ids.length;
          // Nobody knows what follows the last row that was read.
          if (!isWhole && reached === ids.length) continue;
          count += 1;
          const follows = ids.length - reached;
          if (pageInfo.hasNextPage !== follows > 0)
            return failed(
              `hasNextPage is ${JSON.stringify(pageInfo.hasNextPage)} where ${follows} rows follow`,
              exchange,
            );
        }
      }
    }
    return passed(`right on ${count} pages`);
  },
};
