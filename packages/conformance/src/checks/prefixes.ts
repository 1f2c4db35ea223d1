import type { Check } from '../check';
import { countOf } from '../count-of';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, notApplicable, passed } from '../outcome';

export const prefixes: Check<ListUnderTest> = {
  name: 'prefixes',
  promise: 'Every id carries the owner: nobody speaks for another.',
  run: async (list) => {
    const { owner } = list.session;
    let count = 0;
    for (const orderBy of list.orders) {
      for (const { edges, exchange } of (await list.walk({ orderBy })).pages) {
        const foreign = edges.find(({ id }) => owner === null || !id.startsWith(`${owner}:`));
        if (foreign) return failed(`${foreign.id} does not start with ${owner ?? 'an owner'}:`, exchange);
        count += edges.length;
      }
    }
    return count > 0 ? passed(`${owner}: on ${countOf(count, 'row')}`) : notApplicable('the node holds no row here');
  },
};
