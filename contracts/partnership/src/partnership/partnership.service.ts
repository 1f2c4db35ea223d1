import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereLinked,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { Partnership } from './partnership.entity';
import type { PartnershipsArgs } from './partnership.input';
import { PartnershipLink } from './partnership-link.entity';
import { PartnershipOrder } from './partnership-terms';

export const partnershipOrders: Record<PartnershipOrder, ListOrder> = {
  [PartnershipOrder.OLDEST_FIRST]: { property: 'sortDate', direction: 'ASC' },
  [PartnershipOrder.NEWEST_FIRST]: { property: 'sortDate', direction: 'DESC' },
};

export function findPartnerships({ reader }: Database, args: PartnershipsArgs): Promise<Page<Partnership>> {
  const query = reader.createQueryBuilder(Partnership, 'partnership');
  whereOneOf(query, { id: args.ids, state: args.states, kind: args.kinds });
  for (const targetId of [args.partyId, args.territoryId, args.sectorId]) {
    whereLinked(query, 'id', PartnershipLink, 'partnershipId', { targetId });
  }
  return pageOfQuery(query, { orders: partnershipOrders, ...args });
}
