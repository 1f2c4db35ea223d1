import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../references';
import { BudgetDecision } from './budget-line.entity';

@Resolver(() => BudgetDecision)
export class BudgetDecisionResolver {
  @FieldResolver(() => Organization, { nullable: true })
  decidedBy(@Root() decision: BudgetDecision): Organization {
    return { id: decision.decidedById };
  }
}
