import { connectionOf, Institution, Organization, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { MultiYearBudget } from './multi-year-budget.entity';
import { MultiYearBudgetsArgs } from './multi-year-budget.input';
import { findMultiYearBudgets } from './multi-year-budget.service';

const MultiYearBudgetConnection = connectionOf('MultiYearBudget', MultiYearBudget);

@Resolver(() => MultiYearBudget)
export class MultiYearBudgetResolver {
  @Query(() => MultiYearBudget, { nullable: true })
  multiYearBudget(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<MultiYearBudget | null> {
    return ctx.budgetById.load(id);
  }

  @Query(() => MultiYearBudgetConnection, { nullable: true })
  multiYearBudgets(
    @Args(() => MultiYearBudgetsArgs) args: MultiYearBudgetsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<MultiYearBudget>> {
    return findMultiYearBudgets(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: Context): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whose money it is.' })
  organization(@Root() { organizationId }: MultiYearBudget): Organization {
    return { id: organizationId };
  }
}
