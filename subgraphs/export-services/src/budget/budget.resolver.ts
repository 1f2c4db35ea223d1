import { Institution, Organization, type Page, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { BudgetConnection } from './budget.connection';
import { Budget } from './budget.entity';
import { BudgetsArgs } from './budget.input';
import { findBudgets } from './budget.service';
import { isBalanced } from './budget-arithmetic';
import { BudgetLine } from './budget-line.entity';

@Resolver(() => Budget)
export class BudgetResolver {
  @Query(() => Budget, { nullable: true })
  budget(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Budget | null> {
    return ctx.budgetById.load(id);
  }

  @Query(() => BudgetConnection, { nullable: true })
  budgets(@Args(() => BudgetsArgs) args: BudgetsArgs, @Ctx() ctx: Context): Promise<Page<Budget>> {
    return findBudgets(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() budget: Budget): Institution {
    return { id: budget.ownerId };
  }

  @FieldResolver(() => Organization, { nullable: true })
  organization(@Root() budget: Budget): Organization {
    return { id: budget.organizationId };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory it is meant for.' })
  territory(@Root() budget: Budget): Territory | null {
    return referenceTo(budget.territoryId);
  }

  @FieldResolver(() => [BudgetLine])
  lines(@Root() budget: Budget, @Ctx() ctx: Context): Promise<BudgetLine[]> {
    return ctx.linesByBudgetId.load(budget.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the lines add up to the total; null where an amount is unknown or in another currency.',
  })
  async balanced(@Root() budget: Budget, @Ctx() ctx: Context): Promise<boolean | null> {
    const lines = await ctx.linesByBudgetId.load(budget.id);
    return isBalanced(
      lines.map(({ amount }) => amount),
      budget.total,
    );
  }
}
