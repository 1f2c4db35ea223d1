import {
  ContactPoint,
  Institution,
  Lang,
  Organization,
  type Page,
  Partnership,
  referenceTo,
  Sector,
  Territory,
} from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BusinessEvent } from '../business-event/business-event.entity';
import type { Context } from '../context';
import { MissionOutcome } from '../mission-outcome/mission-outcome.entity';
import { Stop } from '../stop/stop.entity';
import { missionCalendar } from './mission.calendar';
import { MissionConnection } from './mission.connection';
import { Mission } from './mission.entity';
import { MissionsArgs } from './mission.input';
import { findMissions } from './mission.service';

@Resolver(() => Mission)
export class MissionResolver {
  @Query(() => Mission, { nullable: true })
  mission(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Mission | null> {
    return ctx.missionById.load(id);
  }

  @Query(() => MissionConnection, { nullable: true })
  missions(@Args(() => MissionsArgs) args: MissionsArgs, @Ctx() ctx: Context): Promise<Page<Mission>> {
    return findMissions(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() mission: Mission): Institution {
    return { id: mission.ownerId };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it starts from, where the source says so.' })
  origin(@Root() mission: Mission): Territory | null {
    return referenceTo(mission.originId);
  }

  @FieldResolver(() => [Territory], { nullable: 'items' })
  destinations(@Root() mission: Mission): Territory[] {
    return mission.destinationIds.map((id) => ({ id }));
  }

  @FieldResolver(() => ContactPoint, { nullable: true, description: 'Who leads it.' })
  lead(@Root() mission: Mission): ContactPoint | null {
    return referenceTo(mission.leadId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'In whose name it is led, if not its own.' })
  onBehalfOf(@Root() mission: Mission): Organization | null {
    return referenceTo(mission.onBehalfOfId);
  }

  @FieldResolver(() => [Sector], { nullable: 'items' })
  topics(@Root() mission: Mission): Sector[] {
    return mission.topicIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [Stop], { description: 'In their order.' })
  stops(@Root() mission: Mission, @Ctx() ctx: Context): Promise<Stop[]> {
    return ctx.stopsByMissionId.load(mission.id);
  }

  @FieldResolver(() => [MissionOutcome], { description: 'What came of it; outcomes arrive late and are added later.' })
  outcomes(@Root() mission: Mission, @Ctx() ctx: Context): Promise<MissionOutcome[]> {
    return ctx.outcomesByMissionId.load(mission.id);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The partnership it belongs to.' })
  partnership(@Root() mission: Mission): Partnership | null {
    return referenceTo(mission.partnershipId);
  }

  @FieldResolver(() => BusinessEvent, { nullable: true, description: 'The event that the whole mission is for.' })
  event(@Root() mission: Mission, @Ctx() ctx: Context): Promise<BusinessEvent | null> | null {
    return mission.eventId === null ? null : ctx.businessEventById.load(mission.eventId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'As an iCalendar file (RFC 5545); null while its days are not known.',
  })
  async calendar(
    @Root() mission: Mission,
    @Arg('language', () => Lang, { defaultValue: Lang.fr }) language: Lang,
    @Ctx() ctx: Context,
  ): Promise<string | null> {
    return missionCalendar(mission, await ctx.stopsByMissionId.load(mission.id), language);
  }
}
