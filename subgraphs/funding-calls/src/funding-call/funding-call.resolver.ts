import { Institution, type Page, referenceTo } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Application } from '../application/application.entity';
import { ApplicationPageArgs } from '../application/application.input';
import { pageOfApplications } from '../application/application.service';
import { ApplicationConnection } from '../application/application-connection';
import type { Award } from '../award/award.entity';
import { AwardPageArgs } from '../award/award.input';
import { pageOfAwards } from '../award/award.service';
import { AwardConnection } from '../award/award-connection';
import type { Context } from '../context';
import { FundingProgram } from '../funding-program/funding-program.entity';
import { CallSide } from './call-side.entity';
import { FundingCall } from './funding-call.entity';
import { FundingCallsArgs } from './funding-call.input';
import { findFundingCalls } from './funding-call.service';
import { FundingCallConnection } from './funding-call-connection';

@Resolver(() => FundingCall)
export class FundingCallResolver {
  @Query(() => FundingCall, { nullable: true })
  fundingCall(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FundingCall | null> {
    return ctx.fundingCallById.load(id);
  }

  @Query(() => FundingCallConnection, { nullable: true })
  fundingCalls(@Args(() => FundingCallsArgs) args: FundingCallsArgs, @Ctx() ctx: Context): Promise<Page<FundingCall>> {
    return findFundingCalls(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() call: FundingCall): Institution | null {
    return referenceTo(call.ownerId);
  }

  @FieldResolver(() => FundingProgram, { nullable: true })
  program(@Root() call: FundingCall, @Ctx() ctx: Context): Promise<FundingProgram | null> | null {
    return call.programId === null ? null : ctx.fundingProgramById.load(call.programId);
  }

  @FieldResolver(() => [CallSide], {
    description: 'The halves of the call; empty where the sources tell nothing of them.',
  })
  sides(@Root() call: FundingCall, @Ctx() ctx: Context): Promise<CallSide[]> {
    return ctx.sidesByCallId.load(call.id);
  }

  @FieldResolver(() => ApplicationConnection)
  async applications(
    @Root() call: FundingCall,
    @Args(() => ApplicationPageArgs) args: ApplicationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Application>> {
    return pageOfApplications(await ctx.applicationsByCallId.load(call.id), args);
  }

  @FieldResolver(() => AwardConnection, { description: 'The grants it led to.' })
  async awards(
    @Root() call: FundingCall,
    @Args(() => AwardPageArgs) args: AwardPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Award>> {
    return pageOfAwards(await ctx.awardsByCallId.load(call.id), args);
  }
}
