import { connectionOf, Institution, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ObservationConnection } from '../observation/observation.connection';
import type { Observation } from '../observation/observation.entity';
import { IndicatorObservationsArgs } from '../observation/observation.input';
import { pageOfObservations } from '../observation/observation.service';
import { IndicatorsArgs } from './indicator.input';
import { findIndicators } from './indicator.service';
import { IndicatorDefinition } from './indicator-definition.entity';

const IndicatorDefinitionConnection = connectionOf('IndicatorDefinition', IndicatorDefinition);

@Resolver(() => IndicatorDefinition)
export class IndicatorResolver {
  @Query(() => IndicatorDefinition, { nullable: true })
  indicator(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<IndicatorDefinition | null> {
    return ctx.indicatorById.load(id);
  }

  @Query(() => IndicatorDefinitionConnection, { nullable: true })
  indicators(
    @Args(() => IndicatorsArgs) args: IndicatorsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<IndicatorDefinition>> {
    return findIndicators(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() indicator: IndicatorDefinition): Institution {
    return { id: indicator.ownerId };
  }

  @FieldResolver(() => ObservationConnection, { description: 'Its figures.' })
  async observations(
    @Root() indicator: IndicatorDefinition,
    @Args(() => IndicatorObservationsArgs) args: IndicatorObservationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Observation>> {
    return pageOfObservations(await ctx.observationsByIndicatorId.load(indicator.id), args);
  }
}
