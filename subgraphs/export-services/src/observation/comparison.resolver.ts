import { Organization, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { breakdownOf, IndicatorBreakdown, theWhole } from './indicator-breakdown';
import { growthOf, IndicatorGrowth } from './indicator-growth';
import { IndicatorBreakdownArgs, IndicatorGrowthArgs } from './observation.input';
import { figuresOf } from './observation.service';

/** Figures beside figures. Nothing here adds up services or years. */
@Resolver(() => IndicatorGrowth)
export class ComparisonResolver {
  @Query(() => [IndicatorGrowth], {
    nullable: true,
    description: 'The change over years that follow one another, within each organisation and territory.',
  })
  async indicatorGrowth(
    @Args(() => IndicatorGrowthArgs) args: IndicatorGrowthArgs,
    @Ctx() ctx: Context,
  ): Promise<IndicatorGrowth[]> {
    return growthOf(await figuresOf(ctx.database, args));
  }

  @Query(() => IndicatorBreakdown, {
    nullable: true,
    description: 'The figure of a territory by its parts; null where there is no such figure.',
  })
  async indicatorBreakdown(
    @Args(() => IndicatorBreakdownArgs) args: IndicatorBreakdownArgs,
    @Ctx() ctx: Context,
  ): Promise<IndicatorBreakdown | null> {
    const figures = await figuresOf(ctx.database, args);
    const whole = theWhole(figures.filter(({ fiscalYear }) => fiscalYear === args.fiscalYear));
    if (whole === null) return null;
    const [parts, indicator] = await Promise.all([
      ctx.partsByObservationId.load(whole.id),
      ctx.indicatorById.load(args.indicatorId),
    ]);
    return breakdownOf(whole, parts, indicator);
  }

  @FieldResolver(() => Organization, { nullable: true })
  organization(@Root() growth: IndicatorGrowth): Organization | null {
    return referenceTo(growth.organizationId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() growth: IndicatorGrowth): Territory | null {
    return referenceTo(growth.territoryId);
  }
}
