import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { InnovationCorridor } from '../innovation-corridor/innovation-corridor.entity';
import { InnovationCorridorSector } from '../innovation-corridor/innovation-corridor-sector.entity';
import { MultiYearBudget } from '../multi-year-budget/multi-year-budget.entity';
import { innovationCorridorSectors, innovationCorridors } from './innovation-corridors';
import { multiYearBudgets } from './multi-year-budgets';

export const seeds: readonly SeedSet[] = [
  seedSet(MultiYearBudget, multiYearBudgets),
  seedSet(InnovationCorridor, innovationCorridors),
  seedSet(InnovationCorridorSector, innovationCorridorSectors),
];
