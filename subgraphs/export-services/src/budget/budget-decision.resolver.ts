import { Organization } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { BudgetDecision } from './budget-line.entity';

@Resolver(() => BudgetDecision)
export class BudgetDecisionResolver {
  @FieldResolver(() => Organization, { nullable: true })
  decidedBy(@Root() decision: BudgetDecision): Organization {
    return { id: decision.decidedById };
  }
}
