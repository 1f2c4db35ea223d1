import { Partnership } from '@passerelle/partnership';
import { connectionOf, Institution, type Page, Sector, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { MultiYearBudget } from '../multi-year-budget/multi-year-budget.entity';
import { InnovationCorridor } from './innovation-corridor.entity';
import { InnovationCorridorsArgs } from './innovation-corridor.input';
import { findInnovationCorridors } from './innovation-corridor.service';

const InnovationCorridorConnection = connectionOf('InnovationCorridor', InnovationCorridor);

@Resolver(() => InnovationCorridor)
export class InnovationCorridorResolver {
  @Query(() => InnovationCorridor, { nullable: true })
  corridor(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<InnovationCorridor | null> {
    return ctx.corridorById.load(id);
  }

  @Query(() => InnovationCorridorConnection, { nullable: true })
  corridors(
    @Args(() => InnovationCorridorsArgs) args: InnovationCorridorsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<InnovationCorridor>> {
    return findInnovationCorridors(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: Context): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'One end.' })
  from(@Root() { fromId }: InnovationCorridor): Territory {
    return { id: fromId };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The other end.' })
  to(@Root() { toId }: InnovationCorridor): Territory {
    return { id: toId };
  }

  @FieldResolver(() => [Sector], { nullable: 'items' })
  sectors(@Root() { sectorIds }: InnovationCorridor): Sector[] {
    return sectorIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The agreement that opened it.' })
  partnership(@Root() { partnershipId }: InnovationCorridor, @Ctx() ctx: Context): Promise<Partnership | null> {
    return ctx.partnershipById.load(partnershipId);
  }

  @FieldResolver(() => MultiYearBudget, {
    nullable: true,
    description: 'The budget of the body that carries it; no amount is known for the corridor itself.',
  })
  budget(@Root() { budgetId }: InnovationCorridor, @Ctx() ctx: Context): Promise<MultiYearBudget | null> | null {
    return budgetId === null ? null : ctx.budgetById.load(budgetId);
  }
}
