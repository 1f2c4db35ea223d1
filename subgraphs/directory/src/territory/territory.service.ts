import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereLinked,
  whereOneOf,
  whereWords,
} from '@passerelle/subgraph-kit';
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
  whereOneOf(query, { kind: args.kinds });
  whereLinked(query, 'id', TerritoryAncestor, 'territoryId', { ancestorId: args.insideId });
  // Every territory lies inside itself, too.
  if (args.insideId) query.andWhere('territory.id <> :insideId', { insideId: args.insideId });
  return pageOfQuery(query, { orders: territoryOrders, ...args });
}
