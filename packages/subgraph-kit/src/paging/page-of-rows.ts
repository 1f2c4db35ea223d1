import { comparePositions, readPageRequest } from '@passerelle/protocol';
import type { Page } from './connection';
import type { ListRequest } from './list-request';
import { sortKeyOf } from './sort-key-of';
import { toPage } from './to-page';

/** What `pageOfQuery` does, for rows that are already in memory: the children of one parent. */
export function pageOfRows<Row extends { id: string }, OrderName extends string>(
  rows: readonly Row[],
  { orders, orderBy, ...paging }: ListRequest<OrderName>,
): Page<Row> {
  const request = readPageRequest(paging, orderBy);
  const { after, before } = request;
  const { property, direction } = orders[orderBy];
  const sign = direction === 'ASC' ? 1 : -1;
  const between = rows
    .map((row) => ({ row, place: { key: sortKeyOf(row, property), id: row.id } }))
    .filter(
      ({ place }) =>
        (after === null || sign * comparePositions(place, after) > 0) &&
        (before === null || sign * comparePositions(place, before) < 0),
    )
    .sort((a, b) => sign * comparePositions(a.place, b.place))
    .map(({ row }) => row);
  if (request.direction === 'BACKWARD') between.reverse();
  return toPage(between.slice(0, request.size + 1), { request, orderBy, property, count: () => rows.length });
}
