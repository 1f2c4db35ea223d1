import type { Filter } from '@passerelle/contract-subgraph';
import type { Check, Promised } from '../check';
import { countOf } from '../count-of';
import { difference } from '../difference';
import { asArgument } from '../filters/takes-list';
import { ListUnderTest } from '../lists/list-under-test';
import { failed, passed } from '../outcome';

export const likePromise: Promised = {
  name: 'like its filter',
  promise: 'The list of an entity is what the one filter of the list of Query that takes its id keeps for it.',
};

/** Compares the list of each of these entities with what a filter of the root list keeps. */
export function likeItsFilter(root: ListUnderTest, filter: Filter, ids: readonly string[]): Check<ListUnderTest> {
  return {
    ...likePromise,
    run: async ({ session, list }) => {
      let count = 0;
      for (const id of ids) {
        const hanging = new ListUnderTest(session, list, id);
        for (const orderBy of hanging.orders) {
          const own = await hanging.rows({ orderBy });
          const filtered = await root.rows({ orderBy, filters: { [filter.name]: asArgument(filter, id) } });
          const idsOf = ({ rows }: typeof own) => rows.map((row) => row.id);
          const wrong = difference(idsOf(own), idsOf(filtered));
          const [page] = (await hanging.walk({ orderBy })).pages;
          if (wrong)
            return failed(`on ${id}, in ${orderBy}, against ${root.where}(${filter.name}:), ${wrong}`, page?.exchange);
          count += own.rows.length;
        }
      }
      return passed(`${root.where}(${filter.name}:) gives the same ${countOf(count, 'row')} for ${ids.join(', ')}`);
    },
  };
}
