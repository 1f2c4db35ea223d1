import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
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
  if (territoryId) query.andWhere('(corridor.fromId = :territoryId OR corridor.toId = :territoryId)', { territoryId });
  if (partnershipId) query.andWhere('corridor.partnershipId = :partnershipId', { partnershipId });
  if (sectorId) {
    const inSector = reader
      .createQueryBuilder(InnovationCorridorSector, 'inSector')
      .select('inSector.corridorId')
      .where('inSector.sectorId = :sectorId');
    query.andWhere(`corridor.id IN (${inSector.getQuery()})`, { sectorId });
  }
  return pageOfQuery(query, { orders, ...paging });
}
