import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { ServedTerritory } from './served-territory.entity';
import { ServiceOffer } from './service-offer.entity';
import { ServiceOfferOrder, type ServiceOfferPageArgs, type ServiceOffersArgs } from './service-offer.input';

const orders: Record<ServiceOfferOrder, ListOrder> = {
  [ServiceOfferOrder.LABEL]: { property: 'sortLabel', direction: 'ASC' },
  [ServiceOfferOrder.LABEL_DESC]: { property: 'sortLabel', direction: 'DESC' },
};

export function findServiceOffers({ reader }: Database, args: ServiceOffersArgs): Promise<Page<ServiceOffer>> {
  const query = reader.createQueryBuilder(ServiceOffer, 'offer');
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.kinds) query.andWhere('offer.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.providerId) query.andWhere('offer.providerId = :providerId', { providerId: args.providerId });
  if (args.territoryId) {
    const served = reader
      .createQueryBuilder(ServedTerritory, 'served')
      .select('served.offerId')
      .where('served.territoryId = :territoryId');
    query.andWhere(`offer.id IN (${served.getQuery()})`, { territoryId: args.territoryId });
  }
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfServiceOffers(
  offers: readonly ServiceOffer[],
  { orderBy, first, after }: ServiceOfferPageArgs,
): Page<ServiceOffer> {
  return pageOfRows(offers, { orders, orderBy, first, after });
}
