import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
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
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.states) query.andWhere('partnership.state IN (:...states)', { states: [...args.states, ''] });
  if (args.kinds) query.andWhere('partnership.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  const targets = { party: args.partyId, territory: args.territoryId, sector: args.sectorId };
  for (const [name, targetId] of Object.entries(targets)) {
    if (!targetId) continue;
    const linked = reader
      .createQueryBuilder(PartnershipLink, name)
      .select(`${name}.partnershipId`)
      .where(`${name}.targetId = :${name}Id`);
    query.andWhere(`partnership.id IN (${linked.getQuery()})`, { [`${name}Id`]: targetId });
  }
  return pageOfQuery(query, { orders: partnershipOrders, ...args });
}
