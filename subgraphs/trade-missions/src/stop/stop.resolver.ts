import { Organization, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BusinessEvent } from '../business-event/business-event.entity';
import type { Context } from '../context';
import { Mission } from '../mission/mission.entity';
import { Stop } from './stop.entity';

@Resolver(() => Stop)
export class StopResolver {
  @FieldResolver(() => Mission, { nullable: true })
  mission(@Root() stop: Stop, @Ctx() ctx: Context): Promise<Mission | null> {
    return ctx.missionById.load(stop.missionId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  place(@Root() stop: Stop): Territory | null {
    return referenceTo(stop.placeId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who receives the mission there.' })
  host(@Root() stop: Stop): Organization | null {
    return referenceTo(stop.hostId);
  }

  @FieldResolver(() => BusinessEvent, { nullable: true, description: 'The event at which it takes place.' })
  event(@Root() stop: Stop, @Ctx() ctx: Context): Promise<BusinessEvent | null> | null {
    return stop.eventId === null ? null : ctx.businessEventById.load(stop.eventId);
  }
}
