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
import { HostOffer } from './host-offer.entity';
import { HostOfferOrder, type HostOfferPageArgs, type HostOffersArgs } from './host-offer.input';

const orders: Record<HostOfferOrder, ListOrder> = {
  [HostOfferOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [HostOfferOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findHostOffers({ reader }: Database, args: HostOffersArgs): Promise<Page<HostOffer>> {
  const query = reader.createQueryBuilder(HostOffer, 'offer');
  const { hostId, partnershipId, awardId } = args;
  whereEqual(query, { hostId, partnershipId, awardId });
  whereOverlaps(query, args, { first: 'periodEarliest', last: 'periodLatest' });
  whereOneOf(query, { state: args.states });
  return pageOfQuery(query, { orders, ...args });
}

/** The offers of one host, partnership or award, which are already loaded. */
export function pageOfHostOffers(offers: readonly HostOffer[], args: HostOfferPageArgs): Page<HostOffer> {
  return pageOfRows(offers, { orders, ...args });
}
