import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { whereWords } from '../search-words';
import { Territory } from './territory.entity';
import { type TerritoriesArgs, TerritoryOrder } from './territory.input';
import { TerritoryAncestor } from './territory-ancestor.entity';

export const territoryOrders: Record<TerritoryOrder, ListOrder> = {
  [TerritoryOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [TerritoryOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findTerritories({ reader }: Database, args: TerritoriesArgs): Promise<Page<Territory>> {
  const query = reader.createQueryBuilder(Territory, 'territory');
  whereWords(query, args.search);
  if (args.kinds) query.andWhere('territory.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.insideId) {
    const inside = reader
      .createQueryBuilder(TerritoryAncestor, 'inside')
      .select('inside.territoryId')
      .where('inside.ancestorId = :insideId AND inside.distance > 0');
    query.andWhere(`territory.id IN (${inside.getQuery()})`, { insideId: args.insideId });
  }
  return pageOfQuery(query, { orders: territoryOrders, ...args });
}
