import { maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import { difference } from '../difference';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, notApplicable, passed } from '../outcome';
import { backwardRequest } from './backward-request';

export const backward: Check<ListUnderTest> = {
  name: 'backward',
  promise: 'With last and before the list is read from its end: the same rows in the same order.',
  run: async (list) => {
    if (!list.isReversible) return notApplicable('the list pages forward only');
    const sizes = [...new Set([list.session.pageSize, maxPageSize])];
    for (const orderBy of list.orders) {
      const known = await list.someRows(orderBy);
      // The row it starts in front of is not among those that come.
      const expected = known.rows.slice(0, known.isWhole ? undefined : -1).map(({ id }) => id);
      for (const size of sizes) {
        const { pages, edges, isWhole } = await list.walk(backwardRequest(known, orderBy, size));
        const large = pages.find((page) => page.edges.length > size);
        if (large) return failed(`${large.edges.length} rows where ${size} were asked for`, large.exchange);
        const ids = [...new Set(edges.map(({ id }) => id))];
        const wrong = difference(ids, isWhole ? expected : expected.slice(-ids.length));
        if (wrong) return failed(`in ${orderBy}, by pages of ${size}, ${wrong}`, pages[0]?.exchange);
      }
    }
    return passed(`the same list by pages of ${sizes.join(', ')}`);
  },
};
