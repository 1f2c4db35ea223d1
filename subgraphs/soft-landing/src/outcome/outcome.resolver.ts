import {
  ContactPoint,
  Institution,
  Organization,
  type Page,
  referenceTo,
  Sector,
  Territory,
} from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { SoftLanding } from '../soft-landing/soft-landing.entity';
import { Outcome } from './outcome.entity';
import { OutcomesArgs } from './outcome.input';
import { findOutcomes } from './outcome.service';
import { OutcomeConnection } from './outcome-connection';

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Query(() => Outcome, { nullable: true })
  outcome(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Outcome | null> {
    return ctx.outcomeById.load(id);
  }

  @Query(() => OutcomeConnection, { nullable: true, description: 'What came of stays, all stays together.' })
  outcomes(@Args(() => OutcomesArgs) args: OutcomesArgs, @Ctx() ctx: Context): Promise<Page<Outcome>> {
    return findOutcomes(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() outcome: Outcome): Institution | null {
    return referenceTo(outcome.ownerId);
  }

  @FieldResolver(() => SoftLanding, { nullable: true, description: 'The stay it came of.' })
  softLanding(@Root() outcome: Outcome, @Ctx() ctx: Context): Promise<SoftLanding | null> {
    return ctx.softLandingById.load(outcome.softLandingId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The company that made the stay.' })
  async beneficiary(@Root() outcome: Outcome, @Ctx() ctx: Context): Promise<Organization | null> {
    const stay = await ctx.softLandingById.load(outcome.softLandingId);
    return stay && referenceTo(stay.beneficiaryId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The client or partner, where it is known.' })
  counterpart(@Root() outcome: Outcome): Organization | null {
    return referenceTo(outcome.counterpartId);
  }

  @FieldResolver(() => ContactPoint, { nullable: true, description: 'Who says so.' })
  reportedBy(@Root() outcome: Outcome): ContactPoint | null {
    return referenceTo(outcome.reportedById);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory, where it concerns exactly one.' })
  async territory(@Root() outcome: Outcome, @Ctx() ctx: Context): Promise<Territory | null> {
    const [first, ...others] = await ctx.territoryLinksByOutcomeId.load(outcome.id);
    return first && others.length === 0 ? { id: first.territoryId } : null;
  }

  @FieldResolver(() => [Territory], { nullable: 'items', description: 'All territories it concerns.' })
  async territories(@Root() outcome: Outcome, @Ctx() ctx: Context): Promise<Territory[]> {
    const links = await ctx.territoryLinksByOutcomeId.load(outcome.id);
    return links.map(({ territoryId }) => ({ id: territoryId }));
  }

  @FieldResolver(() => [Sector], { nullable: 'items' })
  async sectors(@Root() outcome: Outcome, @Ctx() ctx: Context): Promise<Sector[]> {
    const links = await ctx.sectorLinksByOutcomeId.load(outcome.id);
    return links.map(({ sectorId }) => ({ id: sectorId }));
  }
}
