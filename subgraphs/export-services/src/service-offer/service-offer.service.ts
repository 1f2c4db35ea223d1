import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereLinked,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { ServedTerritory } from './served-territory.entity';
import { ServiceOffer } from './service-offer.entity';
import { ServiceOfferOrder, type ServiceOfferPageArgs, type ServiceOffersArgs } from './service-offer.input';

const orders: Record<ServiceOfferOrder, ListOrder> = {
  [ServiceOfferOrder.LABEL]: { property: 'sortLabel', direction: 'ASC' },
  [ServiceOfferOrder.LABEL_DESC]: { property: 'sortLabel', direction: 'DESC' },
};

export function findServiceOffers({ reader }: Database, args: ServiceOffersArgs): Promise<Page<ServiceOffer>> {
  const query = reader.createQueryBuilder(ServiceOffer, 'offer');
  whereEqual(query, { providerId: args.providerId });
  whereOneOf(query, { kind: args.kinds });
  whereLinked(query, 'id', ServedTerritory, 'offerId', { territoryId: args.territoryId });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfServiceOffers(offers: readonly ServiceOffer[], args: ServiceOfferPageArgs): Page<ServiceOffer> {
  return pageOfRows(offers, { orders, ...args });
}
