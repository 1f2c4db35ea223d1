import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { checkDay, unknownDay } from '../day';
import { BusinessEvent } from './business-event.entity';
import { BusinessEventOrder, type BusinessEventPageArgs, type BusinessEventsArgs } from './business-event.input';

const orders: Record<BusinessEventOrder, ListOrder> = {
  [BusinessEventOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [BusinessEventOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findBusinessEvents({ reader }: Database, args: BusinessEventsArgs): Promise<Page<BusinessEvent>> {
  const query = reader.createQueryBuilder(BusinessEvent, 'event');
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.kinds) query.andWhere('event.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.from != null) query.andWhere('event.lastDate >= :from', { from: checkDay('from', args.from) });
  if (args.to != null) query.andWhere('event.sortDate <= :to', { to: checkDay('to', args.to) });
  // Nobody can say that an event without a date falls into the time asked for.
  if (args.from || args.to) query.andWhere('event.sortDate < :unknownDay', { unknownDay });
  if (args.territoryId) query.andWhere('event.placeId = :territoryId', { territoryId: args.territoryId });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfBusinessEvents(
  events: readonly BusinessEvent[],
  { orderBy, first, after }: BusinessEventPageArgs,
): Page<BusinessEvent> {
  return pageOfRows(events, { orders, orderBy, first, after });
}
