import { Institution, Money, Organization, type Page, Partnership, referenceTo } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Application } from '../application/application.entity';
import type { Context } from '../context';
import { FundingCall } from '../funding-call/funding-call.entity';
import { FundingProgram } from '../funding-program/funding-program.entity';
import { Payment } from '../payment/payment.entity';
import { ReportRequirement } from '../report/report-requirement.entity';
import { Award } from './award.entity';
import { AwardsArgs } from './award.input';
import { findAwards } from './award.service';
import { AwardConnection } from './award-connection';
import { AwardRole } from './award-party.entity';
import { disbursed } from './disbursed';

@Resolver(() => Award)
export class AwardResolver {
  @Query(() => Award, { nullable: true })
  award(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Award | null> {
    return ctx.awardById.load(id);
  }

  @Query(() => AwardConnection, { nullable: true })
  awards(@Args(() => AwardsArgs) args: AwardsArgs, @Ctx() ctx: Context): Promise<Page<Award>> {
    return findAwards(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() award: Award): Institution | null {
    return referenceTo(award.ownerId);
  }

  @FieldResolver(() => FundingProgram, { nullable: true, description: 'The programme that grants it.' })
  program(@Root() award: Award, @Ctx() ctx: Context): Promise<FundingProgram | null> | null {
    return award.programId === null ? null : ctx.fundingProgramById.load(award.programId);
  }

  @FieldResolver(() => FundingCall, { nullable: true, description: 'The call it was won in; null where not known.' })
  call(@Root() award: Award, @Ctx() ctx: Context): Promise<FundingCall | null> | null {
    return award.callId === null ? null : ctx.fundingCallById.load(award.callId);
  }

  @FieldResolver(() => Application, { nullable: true, description: 'What was asked for.' })
  application(@Root() award: Award, @Ctx() ctx: Context): Promise<Application | null> | null {
    return award.applicationId === null ? null : ctx.applicationById.load(award.applicationId);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The cooperation it supports.' })
  partnership(@Root() award: Award): Partnership | null {
    return referenceTo(award.partnershipId);
  }

  @FieldResolver(() => [Organization], {
    nullable: 'items',
    description: 'The bodies whose money it is; empty where only the programme is known.',
  })
  funders(@Root() award: Award, @Ctx() ctx: Context): Promise<Organization[]> {
    return partiesOf(award, AwardRole.FUNDER, ctx);
  }

  @FieldResolver(() => [Organization], { nullable: 'items', description: 'Who was granted the money.' })
  recipients(@Root() award: Award, @Ctx() ctx: Context): Promise<Organization[]> {
    return partiesOf(award, AwardRole.RECIPIENT, ctx);
  }

  @FieldResolver(() => [Organization], { nullable: 'items', description: 'Who profits from it in the end.' })
  beneficiaries(@Root() award: Award, @Ctx() ctx: Context): Promise<Organization[]> {
    return partiesOf(award, AwardRole.BENEFICIARY, ctx);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Paid less recovered; null without a payment, or where payments are in several currencies.',
  })
  async disbursed(@Root() award: Award, @Ctx() ctx: Context): Promise<Money | null> {
    return disbursed(await ctx.paymentsByAwardId.load(award.id));
  }

  @FieldResolver(() => [Payment])
  payments(@Root() award: Award, @Ctx() ctx: Context): Promise<Payment[]> {
    return ctx.paymentsByAwardId.load(award.id);
  }

  @FieldResolver(() => [ReportRequirement], { description: 'Reports the recipients owe.' })
  reports(@Root() award: Award, @Ctx() ctx: Context): Promise<ReportRequirement[]> {
    return ctx.reportsByAwardId.load(award.id);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The award that this one changes.' })
  amends(@Root() award: Award, @Ctx() ctx: Context): Promise<Award | null> | null {
    return award.amendsId === null ? null : ctx.awardById.load(award.amendsId);
  }

  @FieldResolver(() => [Award], { description: 'The awards that change this one.' })
  amendedBy(@Root() award: Award, @Ctx() ctx: Context): Promise<Award[]> {
    return ctx.awardsByAmendedId.load(award.id);
  }
}

async function partiesOf(award: Award, role: AwardRole, ctx: Context): Promise<Organization[]> {
  const parties = await ctx.partiesByAwardId.load(award.id);
  return parties.filter((party) => party.role === role).map(({ organizationId }) => ({ id: organizationId }));
}
