import { loadPresent, Organization, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Application } from '../application/application.entity';
import { ApplicationPageArgs } from '../application/application.input';
import { pageOfApplications } from '../application/application.service';
import { ApplicationConnection } from '../application/application-connection';
import type { Award } from '../award/award.entity';
import { AwardPageArgs } from '../award/award.input';
import { pageOfAwards } from '../award/award.service';
import { AwardConnection } from '../award/award-connection';
import { AwardRole } from '../award/award-party.entity';
import { awardsOfOrganization } from '../award/awards-of-organization';
import type { Context } from '../context';
import type { FundingProgram } from '../funding-program/funding-program.entity';
import { OrganizationProgramsArgs } from '../funding-program/funding-program.input';
import { pageOfFundingPrograms } from '../funding-program/funding-program.service';
import { FundingProgramConnection } from '../funding-program/funding-program-connection';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => AwardConnection, {
    nullable: true,
    description: 'Grants that it was given, or that it profits from in the end.',
  })
  async awardsReceived(
    @Root() organization: Organization,
    @Args(() => AwardPageArgs) args: AwardPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Award>> {
    const awards = await awardsOfOrganization(ctx, organization.id, [AwardRole.RECIPIENT, AwardRole.BENEFICIARY]);
    return pageOfAwards(awards, args);
  }

  @FieldResolver(() => AwardConnection, { nullable: true, description: 'Grants of its money.' })
  async awardsMade(
    @Root() organization: Organization,
    @Args(() => AwardPageArgs) args: AwardPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Award>> {
    return pageOfAwards(await awardsOfOrganization(ctx, organization.id, [AwardRole.FUNDER]), args);
  }

  @FieldResolver(() => ApplicationConnection, { nullable: true, description: 'Projects it answers for on its side.' })
  async applications(
    @Root() organization: Organization,
    @Args(() => ApplicationPageArgs) args: ApplicationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Application>> {
    const halves = await ctx.halvesByLeadId.load(organization.id);
    const applicationIds = new Set(halves.map(({ applicationId }) => applicationId));
    return pageOfApplications(await loadPresent(ctx.applicationById, [...applicationIds]), args);
  }

  @FieldResolver(() => FundingProgramConnection, {
    nullable: true,
    description: 'Programmes that it runs, or that it applies to again and again.',
  })
  async fundingPrograms(
    @Root() organization: Organization,
    @Args(() => OrganizationProgramsArgs) { roles, ...args }: OrganizationProgramsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<FundingProgram>> {
    const parties = await ctx.programPartiesByOrganizationId.load(organization.id);
    const wanted = roles ? parties.filter(({ role }) => roles.includes(role)) : parties;
    const programIds = new Set(wanted.map(({ programId }) => programId));
    return pageOfFundingPrograms(await loadPresent(ctx.fundingProgramById, [...programIds]), args);
  }
}
