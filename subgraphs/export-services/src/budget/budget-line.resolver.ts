import { Organization, referenceTo } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Budget } from './budget.entity';
import { sharePercent } from './budget-arithmetic';
import { BudgetLine } from './budget-line.entity';

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @FieldResolver(() => Budget, { nullable: true })
  budget(@Root() line: BudgetLine, @Ctx() ctx: Context): Promise<Budget | null> {
    return ctx.budgetById.load(line.budgetId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who pays; null for revenue of its own.' })
  source(@Root() line: BudgetLine): Organization | null {
    return referenceTo(line.sourceId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Share of the total in percent, two decimals, worked out from the amounts.',
  })
  async share(@Root() line: BudgetLine, @Ctx() ctx: Context): Promise<number | null> {
    const budget = await ctx.budgetById.load(line.budgetId);
    return budget && sharePercent(line.amount, budget.total);
  }
}
