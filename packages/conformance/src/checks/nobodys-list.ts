import type { Check } from '../check';
import { countOf } from '../count-of';
import { ListUnderTest } from '../lists/list-under-test';
import { failed, passed } from '../outcome';

/** The hub asks every node for the list of an entity; most have never heard of it. */
export const nobodysList: Check<ListUnderTest> = {
  name: "nobody's list",
  promise: 'On an entity that it has never heard of the list is empty: neither null nor an error.',
  run: async ({ session, list }) => {
    const unknown = new ListUnderTest(session, list, 'zz:no-such-entity');
    const page = await unknown.page({ first: 1, orderBy: unknown.firstOrder });
    if (page.edges.length > 0) return failed(countOf(page.edges.length, 'row'), page.exchange);
    if (page.pageInfo.hasNextPage !== false)
      return failed(`hasNextPage is ${JSON.stringify(page.pageInfo.hasNextPage)} on an empty page`, page.exchange);
    return passed('an empty list');
  },
};
