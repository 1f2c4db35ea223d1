import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereEqual,
  whereLinked,
} from '@passerelle/subgraph-kit';
import { InnovationCorridor } from './innovation-corridor.entity';
import { InnovationCorridorOrder, type InnovationCorridorsArgs } from './innovation-corridor.input';
import { InnovationCorridorSector } from './innovation-corridor-sector.entity';

const orders: Record<InnovationCorridorOrder, ListOrder> = {
  [InnovationCorridorOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [InnovationCorridorOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findInnovationCorridors(
  { reader }: Database,
  { territoryId, sectorId, partnershipId, ...paging }: InnovationCorridorsArgs,
): Promise<Page<InnovationCorridor>> {
  const query = reader.createQueryBuilder(InnovationCorridor, 'corridor');
  whereEqual(query, { partnershipId });
  whereLinked(query, 'id', InnovationCorridorSector, 'corridorId', { sectorId });
  if (territoryId !== null && territoryId !== undefined) {
    query.andWhere('(corridor.fromId = :territoryId OR corridor.toId = :territoryId)', { territoryId });
  }
  return pageOfQuery(query, { orders, ...paging });
}
