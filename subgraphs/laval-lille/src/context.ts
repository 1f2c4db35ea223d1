import type { PartnershipContext } from '@passerelle/partnership';
import { type Database, loaderBy, rowById } from '@passerelle/subgraph-kit';
import { In } from 'typeorm';
import { InnovationCorridor } from './innovation-corridor/innovation-corridor.entity';
import { MultiYearBudget } from './multi-year-budget/multi-year-budget.entity';

/** All that a resolver of this node can reach. */
export interface Context extends PartnershipContext, ReturnType<typeof extrasContext> {}

export function extrasContext({ reader }: Database) {
  return {
    corridorById: rowById(reader, InnovationCorridor),
    corridorByPartnershipId: loaderBy(
      (ids) => reader.findBy(InnovationCorridor, { partnershipId: In(ids) }),
      (corridor) => corridor.partnershipId,
    ),
    budgetById: rowById(reader, MultiYearBudget),
  };
}
