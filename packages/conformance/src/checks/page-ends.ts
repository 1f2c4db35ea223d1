import type { Check } from '../check';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, notApplicable, passed } from '../outcome';

export const pageEnds: Check<ListUnderTest> = {
  name: 'page ends',
  promise:
    'startCursor and endCursor are the cursors of the first and the last row of the page; null where it has none.',
  run: async (list) => {
    const names = ['startCursor', 'endCursor'].filter((name) => list.pageInfoFields.includes(name));
    if (names.length === 0) return notApplicable('the contract has neither');
    let count = 0;
    for (const orderBy of list.orders) {
      const { pages } = await list.walk({ orderBy, size: list.session.pageSize });
      for (const { edges, pageInfo, exchange } of pages) {
        count += 1;
        for (const name of names) {
          const expected = (name === 'startCursor' ? edges[0] : edges.at(-1))?.cursor ?? null;
          if ((pageInfo[name] ?? null) !== expected)
            return failed(
              `${name} is ${JSON.stringify(pageInfo[name])}, and the row's is ${JSON.stringify(expected)}`,
              exchange,
            );
        }
      }
    }
    return passed(`right on ${count} pages`);
  },
};
