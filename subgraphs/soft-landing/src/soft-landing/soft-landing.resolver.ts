import {
  Award,
  FundingCall,
  Institution,
  Lang,
  Organization,
  type Page,
  Partnership,
  referenceTo,
  Territory,
} from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { FollowUp } from '../follow-up/follow-up.entity';
import { Meeting } from '../meeting/meeting.entity';
import { Outcome } from '../outcome/outcome.entity';
import { Support } from '../support/support.entity';
import { calendarOf } from './calendar';
import { SoftLanding } from './soft-landing.entity';
import { SoftLandingsArgs } from './soft-landing.input';
import { findSoftLandings } from './soft-landing.service';
import { SoftLandingConnection } from './soft-landing-connection';

@Resolver(() => SoftLanding)
export class SoftLandingResolver {
  @Query(() => SoftLanding, { nullable: true })
  softLanding(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SoftLanding | null> {
    return ctx.softLandingById.load(id);
  }

  @Query(() => SoftLandingConnection, { nullable: true })
  softLandings(@Args(() => SoftLandingsArgs) args: SoftLandingsArgs, @Ctx() ctx: Context): Promise<Page<SoftLanding>> {
    return findSoftLandings(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() stay: SoftLanding): Institution | null {
    return referenceTo(stay.ownerId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The company that makes the stay.' })
  beneficiary(@Root() stay: SoftLanding): Organization | null {
    return referenceTo(stay.beneficiaryId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Sends the company and follows it up.' })
  home(@Root() stay: SoftLanding): Organization | null {
    return referenceTo(stay.homeId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Receives the company and plans its meetings.' })
  host(@Root() stay: SoftLanding): Organization | null {
    return referenceTo(stay.hostId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where the company stays.' })
  hostTerritory(@Root() stay: SoftLanding): Territory | null {
    return referenceTo(stay.hostTerritoryId);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The cooperation in whose frame it takes place.' })
  partnership(@Root() stay: SoftLanding): Partnership | null {
    return referenceTo(stay.partnershipId);
  }

  @FieldResolver(() => FundingCall, { nullable: true, description: 'The call for projects that funded it.' })
  call(@Root() stay: SoftLanding): FundingCall | null {
    return referenceTo(stay.callId);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The grant that paid for it.' })
  award(@Root() stay: SoftLanding): Award | null {
    return referenceTo(stay.awardId);
  }

  @FieldResolver(() => SoftLanding, { nullable: true, description: 'The stay that this one continues.' })
  precededBy(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<SoftLanding | null> | null {
    return stay.precededById === null ? null : ctx.softLandingById.load(stay.precededById);
  }

  @FieldResolver(() => [SoftLanding], { description: 'The stays that continue this one.' })
  followedBy(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<SoftLanding[]> {
    return ctx.softLandingsByPredecessorId.load(stay.id);
  }

  @FieldResolver(() => [Organization], {
    nullable: 'items',
    description: 'The organisations to which the company gives credit, in its order.',
  })
  async thanked(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<Organization[]> {
    const thanks = await ctx.thanksBySoftLandingId.load(stay.id);
    return thanks.map(({ organizationId }) => ({ id: organizationId }));
  }

  @FieldResolver(() => [Meeting], {
    description: 'The programme, in order of time; meetings without a time come last.',
  })
  meetings(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<Meeting[]> {
    return ctx.meetingsBySoftLandingId.load(stay.id);
  }

  @FieldResolver(() => [Support], { description: 'What the company was given.' })
  supports(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<Support[]> {
    return ctx.supportsBySoftLandingId.load(stay.id);
  }

  @FieldResolver(() => [FollowUp], { description: 'When the home asks the company what came of it.' })
  followUps(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<FollowUp[]> {
    return ctx.followUpsBySoftLandingId.load(stay.id);
  }

  @FieldResolver(() => [Outcome], { description: 'What came of it, in order; confidential outcomes are left out.' })
  outcomes(@Root() stay: SoftLanding, @Ctx() ctx: Context): Promise<Outcome[]> {
    return ctx.outcomesBySoftLandingId.load(stay.id);
  }

  @FieldResolver(() => String, {
    description: 'The meetings programme as a calendar (RFC 5545), to be saved as an .ics file.',
  })
  async calendar(
    @Root() stay: SoftLanding,
    @Arg('lang', () => Lang, { defaultValue: Lang.fr }) lang: Lang,
    @Ctx() ctx: Context,
  ): Promise<string> {
    return calendarOf(stay, await ctx.meetingsBySoftLandingId.load(stay.id), lang);
  }
}
