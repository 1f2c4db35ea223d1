import type { Check } from '../check';
import { countOf } from '../count-of';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, notApplicable, passed } from '../outcome';

export const sameRows: Check<ListUnderTest> = {
  name: 'same rows',
  promise: 'Every order has the same rows.',
  run: async (list) => {
    const [first, ...others] = list.orders;
    if (first === undefined || others.length === 0) return notApplicable('there is one order');
    const known = await list.someRows(first);
    const ids = new Set(known.rows.map(({ id }) => id));
    for (const orderBy of others) {
      const { rows, isWhole } = await list.rows({ orderBy });
      if (!isWhole || !known.isWhole)
        return notApplicable(`there are more than ${list.session.maxRows} rows (--max-rows)`);
      const [more] = rows.filter(({ id }) => !ids.has(id));
      const [page] = (await list.walk({ orderBy })).pages;
      if (more) return failed(`${more.id} comes in ${orderBy}, and not in ${first}`, page?.exchange);
      if (rows.length !== ids.size)
        return failed(`${rows.length} rows in ${orderBy}, ${ids.size} in ${first}`, page?.exchange);
    }
    return passed(`${countOf(ids.size, 'row')} in each of ${list.orders.length}`);
  },
};
