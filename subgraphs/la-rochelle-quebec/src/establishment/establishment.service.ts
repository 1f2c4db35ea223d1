import { type Database, type ListOrder, type Page, pageOfQuery, whereEqual } from '@passerelle/subgraph-kit';
import { Establishment } from './establishment.entity';
import { EstablishmentOrder, type EstablishmentsArgs } from './establishment.input';

export const establishmentOrders: Record<EstablishmentOrder, ListOrder> = {
  [EstablishmentOrder.OLDEST_FIRST]: { property: 'sortDate', direction: 'ASC' },
  [EstablishmentOrder.NEWEST_FIRST]: { property: 'sortDate', direction: 'DESC' },
};

export function findEstablishments({ reader }: Database, args: EstablishmentsArgs): Promise<Page<Establishment>> {
  const query = reader.createQueryBuilder(Establishment, 'establishment');
  const { companyId, originId, destinationId, partnershipId } = args;
  whereEqual(query, { companyId, originId, destinationId, partnershipId });
  if (typeof args.fromYear === 'number') query.andWhere('establishment.year >= :fromYear', { fromYear: args.fromYear });
  if (typeof args.toYear === 'number') query.andWhere('establishment.year <= :toYear', { toYear: args.toYear });
  return pageOfQuery(query, { orders: establishmentOrders, ...args });
}
