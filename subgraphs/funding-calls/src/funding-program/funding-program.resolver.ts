import { Institution, Organization, type Page, referenceTo } from '@passerelle/subgraph-kit';
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
import type { FundingCall } from '../funding-call/funding-call.entity';
import { FundingCallPageArgs } from '../funding-call/funding-call.input';
import { pageOfFundingCalls } from '../funding-call/funding-call.service';
import { FundingCallConnection } from '../funding-call/funding-call-connection';
import { FundingProgram } from './funding-program.entity';
import { FundingProgramsArgs } from './funding-program.input';
import { findFundingPrograms } from './funding-program.service';
import { FundingProgramConnection } from './funding-program-connection';
import { ProgramRole } from './program-party.entity';

@Resolver(() => FundingProgram)
export class FundingProgramResolver {
  @Query(() => FundingProgram, { nullable: true })
  fundingProgram(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FundingProgram | null> {
    return ctx.fundingProgramById.load(id);
  }

  @Query(() => FundingProgramConnection, { nullable: true })
  fundingPrograms(
    @Args(() => FundingProgramsArgs) args: FundingProgramsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<FundingProgram>> {
    return findFundingPrograms(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() program: FundingProgram): Institution | null {
    return referenceTo(program.ownerId);
  }

  @FieldResolver(() => [Organization], {
    nullable: 'items',
    description: 'The bodies that run it and bring money; empty where the sources name none.',
  })
  authorities(@Root() program: FundingProgram, @Ctx() ctx: Context): Promise<Organization[]> {
    return partiesOf(program, ProgramRole.AUTHORITY, ctx);
  }

  @FieldResolver(() => [Organization], {
    nullable: 'items',
    description: 'Organisations that ask it for money, and get it, again and again.',
  })
  recurringApplicants(@Root() program: FundingProgram, @Ctx() ctx: Context): Promise<Organization[]> {
    return partiesOf(program, ProgramRole.RECURRING_APPLICANT, ctx);
  }

  @FieldResolver(() => FundingCallConnection)
  async calls(
    @Root() program: FundingProgram,
    @Args(() => FundingCallPageArgs) args: FundingCallPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<FundingCall>> {
    return pageOfFundingCalls(await ctx.fundingCallsByProgramId.load(program.id), args);
  }

  @FieldResolver(() => ApplicationConnection)
  async applications(
    @Root() program: FundingProgram,
    @Args(() => ApplicationPageArgs) args: ApplicationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Application>> {
    return pageOfApplications(await ctx.applicationsByProgramId.load(program.id), args);
  }

  @FieldResolver(() => AwardConnection)
  async awards(
    @Root() program: FundingProgram,
    @Args(() => AwardPageArgs) args: AwardPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Award>> {
    return pageOfAwards(await ctx.awardsByProgramId.load(program.id), args);
  }
}

async function partiesOf(program: FundingProgram, role: ProgramRole, ctx: Context): Promise<Organization[]> {
  const parties = await ctx.partiesByProgramId.load(program.id);
  return parties.filter((party) => party.role === role).map(({ organizationId }) => ({ id: organizationId }));
}
