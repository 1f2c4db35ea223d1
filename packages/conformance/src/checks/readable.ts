import type { Check } from '../check';
import { countOf } from '../count-of';
import type { ListUnderTest } from '../lists/list-under-test';
import { passed } from '../outcome';

/** The other checks of a list go by the rows read here. */
export const readable: Check<ListUnderTest> = {
  name: 'readable',
  promise: 'The list is read page by page to its end, in every order.',
  run: async (list) => {
    const counts = [];
    for (const orderBy of list.orders) {
      const { edges, isWhole } = await list.walk({ orderBy });
      counts.push(`${isWhole ? '' : 'the first '}${countOf(edges.length, 'row')} in ${orderBy}`);
    }
    return passed(`${counts.join(', ')}${list.parentId === null ? '' : `, on ${list.parentId}`}`);
  },
};
