import { Institution, Organization, type Page, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { MissionConnection } from '../mission/mission.connection';
import type { Mission } from '../mission/mission.entity';
import { MissionPageArgs } from '../mission/mission.input';
import { missionsLinkedTo } from '../mission/mission.service';
import { MissionPart } from '../mission/mission-link.entity';
import { MissionOutcome } from '../mission-outcome/mission-outcome.entity';
import { BusinessEventConnection } from './business-event.connection';
import { BusinessEvent } from './business-event.entity';
import { BusinessEventsArgs } from './business-event.input';
import { findBusinessEvents } from './business-event.service';

@Resolver(() => BusinessEvent)
export class BusinessEventResolver {
  @Query(() => BusinessEvent, { nullable: true })
  businessEvent(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<BusinessEvent | null> {
    return ctx.businessEventById.load(id);
  }

  @Query(() => BusinessEventConnection, { nullable: true })
  businessEvents(
    @Args(() => BusinessEventsArgs) args: BusinessEventsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<BusinessEvent>> {
    return findBusinessEvents(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() event: BusinessEvent): Institution {
    return { id: event.ownerId };
  }

  @FieldResolver(() => Territory, { nullable: true })
  place(@Root() event: BusinessEvent): Territory | null {
    return referenceTo(event.placeId);
  }

  @FieldResolver(() => [Organization], { nullable: 'items' })
  organizers(@Root() event: BusinessEvent): Organization[] {
    return event.organizerIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [MissionOutcome], { description: 'What came of taking part in it.' })
  outcomes(@Root() event: BusinessEvent, @Ctx() ctx: Context): Promise<MissionOutcome[]> {
    return ctx.outcomesByEventId.load(event.id);
  }

  @FieldResolver(() => MissionConnection, { description: 'The missions that go to it.' })
  missions(
    @Root() event: BusinessEvent,
    @Args(() => MissionPageArgs) args: MissionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Mission>> {
    return missionsLinkedTo(ctx, event.id, MissionPart.EVENT, args);
  }
}
