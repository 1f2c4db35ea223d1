import { definePartnershipNode } from '@passerelle/partnership';
import { extrasContext } from './context';
import { InnovationCorridor } from './innovation-corridor/innovation-corridor.entity';
import { InnovationCorridorResolver } from './innovation-corridor/innovation-corridor.resolver';
import { InnovationCorridorSector } from './innovation-corridor/innovation-corridor-sector.entity';
import { CreateInnovationCorridor1700000003020 } from './migrations/1700000003020-create-innovation-corridor';
import { MultiYearBudget } from './multi-year-budget/multi-year-budget.entity';
import { MultiYearBudgetResolver } from './multi-year-budget/multi-year-budget.resolver';
import { CorridorOfPartnershipResolver } from './partnership/corridor-of-partnership.resolver';
import { partnerships } from './seeds/partnerships';
import { seeds } from './seeds/seeds';

export const lavalLille = definePartnershipNode({
  owner: 'laval-lille',
  defaultPort: 4004,
  partnerships,
  extras: {
    resolvers: [InnovationCorridorResolver, MultiYearBudgetResolver, CorridorOfPartnershipResolver],
    references: {
      InnovationCorridor: ({ id }, ctx) => ctx.corridorById.load(id),
      MultiYearBudget: ({ id }, ctx) => ctx.budgetById.load(id),
    },
    entities: [InnovationCorridor, InnovationCorridorSector, MultiYearBudget],
    migrations: [CreateInnovationCorridor1700000003020],
    seeds,
    context: extrasContext,
  },
});
