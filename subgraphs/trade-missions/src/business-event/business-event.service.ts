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
import { BusinessEvent } from './business-event.entity';
import { BusinessEventOrder, type BusinessEventPageArgs, type BusinessEventsArgs } from './business-event.input';

const orders: Record<BusinessEventOrder, ListOrder> = {
  [BusinessEventOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [BusinessEventOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findBusinessEvents({ reader }: Database, args: BusinessEventsArgs): Promise<Page<BusinessEvent>> {
  const query = reader.createQueryBuilder(BusinessEvent, 'event');
  whereEqual(query, { placeId: args.territoryId });
  whereOneOf(query, { kind: args.kinds });
  whereOverlaps(query, args, { first: 'sortDate', last: 'lastDate' });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfBusinessEvents(
  events: readonly BusinessEvent[],
  args: BusinessEventPageArgs,
): Page<BusinessEvent> {
  return pageOfRows(events, { orders, ...args });
}
