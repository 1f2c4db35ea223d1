import type { PartnershipContext } from '@passerelle/partnership';
import { type Database, loaderBy } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { InnovationCorridor } from './innovation-corridor/innovation-corridor.entity';
import { MultiYearBudget } from './multi-year-budget/multi-year-budget.entity';

/** What the contract's context does not have. */
export interface ExtrasContext {
  corridorById: DataLoader<string, InnovationCorridor | null>;
  corridorByPartnershipId: DataLoader<string, InnovationCorridor | null>;
  budgetById: DataLoader<string, MultiYearBudget | null>;
}

/** All that a resolver of this node can reach. */
export interface Context extends PartnershipContext, ExtrasContext {}

export function extrasContext({ reader }: Database): ExtrasContext {
  return {
    corridorById: loaderBy(
      (ids) => reader.findBy(InnovationCorridor, { id: In(ids) }),
      (corridor) => corridor.id,
    ),
    corridorByPartnershipId: loaderBy(
      (ids) => reader.findBy(InnovationCorridor, { partnershipId: In(ids) }),
      (corridor) => corridor.partnershipId,
    ),
    budgetById: loaderBy(
      (ids) => reader.findBy(MultiYearBudget, { id: In(ids) }),
      (budget) => budget.id,
    ),
  };
}
