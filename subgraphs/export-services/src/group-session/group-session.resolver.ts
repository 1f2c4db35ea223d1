import { Institution, Organization, type Page, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ServiceOffer } from '../service-offer/service-offer.entity';
import { GroupSessionConnection } from './group-session.connection';
import { GroupSession } from './group-session.entity';
import { GroupSessionsArgs } from './group-session.input';
import { findGroupSessions } from './group-session.service';

@Resolver(() => GroupSession)
export class GroupSessionResolver {
  @Query(() => GroupSession, { nullable: true })
  groupSession(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<GroupSession | null> {
    return ctx.groupSessionById.load(id);
  }

  @Query(() => GroupSessionConnection, { nullable: true })
  groupSessions(
    @Args(() => GroupSessionsArgs) args: GroupSessionsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<GroupSession>> {
    return findGroupSessions(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() session: GroupSession): Institution {
    return { id: session.ownerId };
  }

  @FieldResolver(() => Organization, { nullable: true })
  organizer(@Root() session: GroupSession): Organization | null {
    return referenceTo(session.organizerId);
  }

  @FieldResolver(() => ServiceOffer, { nullable: true, description: 'The service it is part of.' })
  offer(@Root() session: GroupSession, @Ctx() ctx: Context): Promise<ServiceOffer | null> | null {
    return session.offerId === null ? null : ctx.serviceOfferById.load(session.offerId);
  }

  @FieldResolver(() => [Territory], { nullable: 'items', description: 'The markets it was about.' })
  markets(@Root() session: GroupSession): Territory[] {
    return session.marketIds.map((id) => ({ id }));
  }
}
