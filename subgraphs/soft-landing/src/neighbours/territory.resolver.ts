import { loadPresent, type Page, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { Outcome } from '../outcome/outcome.entity';
import { OutcomePageArgs } from '../outcome/outcome.input';
import { pageOfOutcomes } from '../outcome/outcome.service';
import { OutcomeConnection } from '../outcome/outcome-connection';
import type { SoftLanding } from '../soft-landing/soft-landing.entity';
import { SoftLandingPageArgs } from '../soft-landing/soft-landing.input';
import { pageOfSoftLandings } from '../soft-landing/soft-landing.service';
import { SoftLandingConnection } from '../soft-landing/soft-landing-connection';

@Resolver(() => Territory)
export class TerritoryResolver {
  @FieldResolver(() => SoftLandingConnection, { nullable: true, description: 'Stays that took place here.' })
  async softLandings(
    @Root() territory: Territory,
    @Args(() => SoftLandingPageArgs) args: SoftLandingPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SoftLanding>> {
    return pageOfSoftLandings(await ctx.softLandingsByHostTerritoryId.load(territory.id), args);
  }

  @FieldResolver(() => OutcomeConnection, { nullable: true, description: 'What came of stays and concerns it.' })
  async softLandingOutcomes(
    @Root() territory: Territory,
    @Args(() => OutcomePageArgs) args: OutcomePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Outcome>> {
    const links = await ctx.outcomeLinksByTerritoryId.load(territory.id);
    const outcomes = await loadPresent(
      ctx.outcomeById,
      links.map(({ outcomeId }) => outcomeId),
    );
    return pageOfOutcomes(outcomes, args);
  }
}
