import type { Check } from '../check';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, notApplicable, passed } from '../outcome';
import { backwardRequest } from './backward-request';

export const morePagesBackward: Check<ListUnderTest> = {
  name: 'more pages backward',
  promise: 'Read backward, hasPreviousPage is true where rows come before, and only there.',
  run: async (list) => {
    if (!list.isReversible) return notApplicable('the list pages forward only');
    let count = 0;
    for (const orderBy of list.orders) {
      const known = await list.rows({ orderBy });
      const { pages } = await list.walk(backwardRequest(known, orderBy, list.session.pageSize));
      for (const { edges, pageInfo, exchange } of pages) {
        const [first] = edges;
        const before = first ? known.rows.findIndex(({ id }) => id === first.id) : 0;
        count += 1;
        if (pageInfo.hasPreviousPage !== before > 0)
          return failed(
            `hasPreviousPage is ${JSON.stringify(pageInfo.hasPreviousPage)} where ${before} rows come before`,
            exchange,
          );
      }
    }
    return passed(`right on ${count} pages`);
  },
};
