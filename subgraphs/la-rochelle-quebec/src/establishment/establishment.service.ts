import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { Establishment } from './establishment.entity';
import { EstablishmentOrder, type EstablishmentsArgs } from './establishment.input';

export const establishmentOrders: Record<EstablishmentOrder, ListOrder> = {
  [EstablishmentOrder.OLDEST_FIRST]: { property: 'sortDate', direction: 'ASC' },
  [EstablishmentOrder.NEWEST_FIRST]: { property: 'sortDate', direction: 'DESC' },
};

const references = ['companyId', 'originId', 'destinationId', 'partnershipId'] as const;

export function findEstablishments({ reader }: Database, args: EstablishmentsArgs): Promise<Page<Establishment>> {
  const query = reader.createQueryBuilder(Establishment, 'establishment');
  for (const property of references) {
    const id = args[property];
    if (id) query.andWhere(`establishment.${property} = :${property}`, { [property]: id });
  }
  if (typeof args.fromYear === 'number') query.andWhere('establishment.year >= :fromYear', { fromYear: args.fromYear });
  if (typeof args.toYear === 'number') query.andWhere('establishment.year <= :toYear', { toYear: args.toYear });
  return pageOfQuery(query, { orders: establishmentOrders, ...args });
}
