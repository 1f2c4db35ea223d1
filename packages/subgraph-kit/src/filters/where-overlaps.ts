import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { unknownDay } from '../values/unknown-day';
import { checkDay } from './check-day';

/**
 * Keeps rows whose period shares a day with from–to. Nobody can say that a row of unknown period, whose days
 * are null or `unknownDay`, does. Throws BAD_USER_INPUT on what is not a day.
 */
export function whereOverlaps<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
  { first, last }: { readonly first: keyof Row & string; readonly last: keyof Row & string },
): void {
  checkDay('from', from);
  checkDay('to', to);
  if (from) query.andWhere(`${query.alias}.${last} >= :from`, { from });
  if (to) query.andWhere(`${query.alias}.${first} <= :to`, { to });
  if (from || to) query.andWhere(`${query.alias}.${first} < :unknownDay`, { unknownDay });
}
