import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereOneOf,
  whereOverlaps,
} from '@passerelle/subgraph-kit';
import { GroupSession } from './group-session.entity';
import { GroupSessionOrder, type GroupSessionPageArgs, type GroupSessionsArgs } from './group-session.input';

const orders: Record<GroupSessionOrder, ListOrder> = {
  [GroupSessionOrder.DATE]: { property: 'sortDate', direction: 'ASC' },
  [GroupSessionOrder.DATE_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findGroupSessions({ reader }: Database, args: GroupSessionsArgs): Promise<Page<GroupSession>> {
  const query = reader.createQueryBuilder(GroupSession, 'session');
  whereEqual(query, { organizerId: args.organizerId });
  whereOneOf(query, { kind: args.kinds });
  whereOverlaps(query, args, { first: 'sortDate', last: 'lastDate' });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfGroupSessions(sessions: readonly GroupSession[], args: GroupSessionPageArgs): Page<GroupSession> {
  return pageOfRows(sessions, { orders, ...args });
}
