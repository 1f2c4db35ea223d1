import { FundingCall, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { SoftLanding } from '../soft-landing/soft-landing.entity';
import { SoftLandingPageArgs } from '../soft-landing/soft-landing.input';
import { pageOfSoftLandings } from '../soft-landing/soft-landing.service';
import { SoftLandingConnection } from '../soft-landing/soft-landing-connection';

@Resolver(() => FundingCall)
export class FundingCallResolver {
  @FieldResolver(() => SoftLandingConnection, { nullable: true, description: 'Stays this call funded.' })
  async softLandings(
    @Root() call: FundingCall,
    @Args(() => SoftLandingPageArgs) args: SoftLandingPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SoftLanding>> {
    return pageOfSoftLandings(await ctx.softLandingsByCallId.load(call.id), args);
  }
}
