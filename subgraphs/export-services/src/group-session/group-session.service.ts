import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { checkDay, unknownDay } from '../day';
import { GroupSession } from './group-session.entity';
import { GroupSessionOrder, type GroupSessionPageArgs, type GroupSessionsArgs } from './group-session.input';

const orders: Record<GroupSessionOrder, ListOrder> = {
  [GroupSessionOrder.DATE]: { property: 'sortDate', direction: 'ASC' },
  [GroupSessionOrder.DATE_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findGroupSessions({ reader }: Database, args: GroupSessionsArgs): Promise<Page<GroupSession>> {
  const query = reader.createQueryBuilder(GroupSession, 'session');
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.kinds) query.andWhere('session.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.organizerId) query.andWhere('session.organizerId = :organizerId', { organizerId: args.organizerId });
  if (args.from != null) query.andWhere('session.lastDate >= :from', { from: checkDay('from', args.from) });
  if (args.to != null) query.andWhere('session.sortDate <= :to', { to: checkDay('to', args.to) });
  // Nobody can say that a session without a date falls into the time asked for.
  if (args.from || args.to) query.andWhere('session.sortDate < :unknownDay', { unknownDay });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfGroupSessions(
  sessions: readonly GroupSession[],
  { orderBy, first, after }: GroupSessionPageArgs,
): Page<GroupSession> {
  return pageOfRows(sessions, { orders, orderBy, first, after });
}
