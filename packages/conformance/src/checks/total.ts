import type { Check } from '../check';
import { countOf } from '../count-of';
import { canTell, filterSelection, heldValues } from '../filters/filter-values';
import { asArgument } from '../filters/takes-list';
import type { ListUnderTest } from '../lists/list-under-test';
import { BadAnswer, NotApplicable, passed } from '../outcome';
import { lacks } from '../session';

export const total: Check<ListUnderTest> = {
  name: 'total',
  promise: 'totalCount is the number of rows in the whole list, with a filter as without.',
  run: async (list) => {
    const { session, firstOrder: orderBy } = list;
    if (!list.list.hasTotal || lacks(session, `${list.list.connection}.totalCount`))
      throw new NotApplicable('the list has none');
    const all = await count(list, {});
    const filtered = await filteredCount(list, orderBy);
    return passed(`${all}${filtered}`);
  },
};

async function filteredCount(list: ListUnderTest, orderBy: string): Promise<string> {
  const filters = list.list.filters.filter(({ name, paths }) => paths.length > 0 && list.takes(name));
  for (const filter of filters.filter((one) => canTell(list, one))) {
    const { rows } = await list.rows({ orderBy, selection: filterSelection(list, filter) });
    const [value] = heldValues(
      list.session,
      filter,
      rows.map(({ node }) => node),
    );
    if (value === undefined) continue;
    const argument = asArgument(filter, value);
    return `, and ${await count(list, { [filter.name]: argument })} with ${filter.name}: ${JSON.stringify(argument)}`;
  }
  return '';
}

/** Asks for the number on a page of one row, and compares it with the rows that come. */
async function count(list: ListUnderTest, filters: Readonly<Record<string, unknown>>): Promise<number> {
  const orderBy = list.firstOrder;
  const { rows, isWhole } = await list.rows({ orderBy, filters });
  if (!isWhole) throw new NotApplicable(`there are more than ${list.session.maxRows} rows (--max-rows)`);
  const { totalCount, exchange } = await list.page({ ...filters, first: 1, orderBy }, undefined, true);
  if (totalCount === null || totalCount === undefined) throw new NotApplicable('it is null: the node does not count');
  if (totalCount !== rows.length)
    throw new BadAnswer(
      `totalCount is ${JSON.stringify(totalCount)}, and ${countOf(rows.length, 'row')} came${Object.keys(filters).length > 0 ? ` with ${JSON.stringify(filters)}` : ''}`,
      exchange,
    );
  return rows.length;
}
