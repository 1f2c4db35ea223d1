import { connectionOf, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { SoftLanding } from '../soft-landing/soft-landing.entity';
import { FollowUp, FollowUpStatus } from './follow-up.entity';
import { FollowUpsDueArgs } from './follow-up.input';
import { findFollowUpsDue } from './follow-up.service';
import { followUpStatus } from './follow-up-status';

const FollowUpConnection = connectionOf('FollowUp', FollowUp);

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Query(() => FollowUpConnection, { nullable: true, description: 'Follow-ups without an answer, due before a day.' })
  followUpsDue(@Args(() => FollowUpsDueArgs) args: FollowUpsDueArgs, @Ctx() ctx: Context): Promise<Page<FollowUp>> {
    return findFollowUpsDue(ctx.database, args);
  }

  @FieldResolver(() => SoftLanding, { nullable: true })
  softLanding(@Root() followUp: FollowUp, @Ctx() ctx: Context): Promise<SoftLanding | null> {
    return ctx.softLandingById.load(followUp.softLandingId);
  }

  @FieldResolver(() => FollowUpStatus)
  status(@Root() followUp: FollowUp, @Ctx() ctx: Context): FollowUpStatus {
    return followUpStatus(followUp, ctx.today);
  }
}
