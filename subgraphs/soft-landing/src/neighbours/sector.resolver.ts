import { loadPresent, type Page, Sector } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { Outcome } from '../outcome/outcome.entity';
import { OutcomePageArgs } from '../outcome/outcome.input';
import { pageOfOutcomes } from '../outcome/outcome.service';
import { OutcomeConnection } from '../outcome/outcome-connection';

@Resolver(() => Sector)
export class SectorResolver {
  @FieldResolver(() => OutcomeConnection, { nullable: true, description: 'What came of stays and concerns it.' })
  async softLandingOutcomes(
    @Root() sector: Sector,
    @Args(() => OutcomePageArgs) args: OutcomePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Outcome>> {
    const links = await ctx.outcomeLinksBySectorId.load(sector.id);
    const outcomes = await loadPresent(
      ctx.outcomeById,
      links.map(({ outcomeId }) => outcomeId),
    );
    return pageOfOutcomes(outcomes, args);
  }
}
