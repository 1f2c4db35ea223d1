import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { checkDay } from './check-day';

/** Keeps rows whose period shares a day with from–to; a row of unknown period is in no such range. */
export function whereOverlaps<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { from, to }: { from?: string | null; to?: string | null },
): void {
  checkDay('from', from);
  checkDay('to', to);
  if (from) query.andWhere(`${query.alias}.periodLatest >= :from`, { from });
  if (to) query.andWhere(`${query.alias}.periodEarliest <= :to`, { to });
}
