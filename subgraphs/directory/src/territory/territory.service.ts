import { type Database, type Page, whereLinked, whereOneOf } from '@passerelle/subgraph-kit';
import { pageOfNamed } from '../named-list';
import { Territory } from './territory.entity';
import type { TerritoriesArgs } from './territory.input';
import { TerritoryAncestor } from './territory-ancestor.entity';

export function findTerritories({ reader }: Database, args: TerritoriesArgs): Promise<Page<Territory>> {
  const query = reader.createQueryBuilder(Territory, 'territory');
  whereOneOf(query, { kind: args.kinds });
  whereLinked(query, 'id', TerritoryAncestor, 'territoryId', { ancestorId: args.insideId });
  // Every territory lies inside itself, too.
  if (args.insideId) query.andWhere('territory.id <> :insideId', { insideId: args.insideId });
  return pageOfNamed(query, args);
}
