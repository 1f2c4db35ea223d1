import type { Check } from './check';
import { backward } from './checks/backward';
import { between } from './checks/between';
import { cursors } from './checks/cursors';
import { filterCheck } from './checks/filter';
import { morePages } from './checks/more-pages';
import { morePagesBackward } from './checks/more-pages-backward';
import { once } from './checks/once';
import { order } from './checks/order';
import { otherPlaces } from './checks/other-places';
import { pageEnds } from './checks/page-ends';
import { pageSizes } from './checks/page-sizes';
import { prefixes } from './checks/prefixes';
import { readable } from './checks/readable';
import { refusedCursors } from './checks/refused-cursors';
import { refusedSizes } from './checks/refused-sizes';
import { resuming } from './checks/resuming';
import { rows } from './checks/rows';
import { sameRows } from './checks/same-rows';
import { total } from './checks/total';
import type { ListUnderTest } from './lists/list-under-test';
import type { Recorder } from './recorder';

/** What every gathered list promises once it can be read. */
export const listChecks: readonly Check<ListUnderTest>[] = [
  order,
  once,
  prefixes,
  sameRows,
  pageSizes,
  refusedSizes,
  morePages,
  pageEnds,
  cursors,
  resuming,
  otherPlaces,
  refusedCursors,
  backward,
  morePagesBackward,
  between,
  rows,
  total,
];

/** Checks a list of Query or of an entity, and each of its filters. */
export async function checkList(list: ListUnderTest, recorder: Recorder): Promise<void> {
  const { where } = list;
  const verdict = await recorder.run(readable, list, where);
  const filters = list.list.filters.map((filter) => ({ check: filterCheck(filter), at: `${where}(${filter.name}:)` }));
  const checks = [...listChecks.map((check) => ({ check, at: where })), ...filters];
  for (const { check, at } of checks) {
    if (verdict === 'pass') await recorder.run(check, list, at);
    else recorder.skip(check, at, `${where} cannot be read`);
  }
}
