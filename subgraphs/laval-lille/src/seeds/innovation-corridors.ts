import { cite } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import type { InnovationCorridor } from '../innovation-corridor/innovation-corridor.entity';
import type { InnovationCorridorSector } from '../innovation-corridor/innovation-corridor-sector.entity';

const label = text('Corridor d’affaires et d’innovation Laval–Europe', 'Laval–Europe business and innovation corridor');

export const innovationCorridors: readonly InnovationCorridor[] = [
  {
    id: 'laval-lille:corridor-laval-europe',
    label,
    sortName: foldText(label.fr ?? ''),
    fromId: 'territory:laval',
    toId: 'territory:europe',
    sectorIds: ['sector:commerce-gros-detail', 'sector:tic'],
    partnershipId: 'laval-lille:corridor-2018',
    budgetId: 'laval-lille:budget-cqic',
    sources: cite('F-S4-004', 'F-S4-016', 'F-S4-024', 'F-S4-035'),
    readings: [],
  },
];

export const innovationCorridorSectors: readonly InnovationCorridorSector[] = innovationCorridors.flatMap(
  ({ id, sectorIds }) => sectorIds.map((sectorId) => ({ id: `${id}/${sectorId}`, corridorId: id, sectorId })),
);
