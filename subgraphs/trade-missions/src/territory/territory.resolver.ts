import { type Page, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BusinessEventConnection } from '../business-event/business-event.connection';
import type { BusinessEvent } from '../business-event/business-event.entity';
import { BusinessEventPageArgs } from '../business-event/business-event.input';
import { pageOfBusinessEvents } from '../business-event/business-event.service';
import type { Context } from '../context';
import { MissionConnection } from '../mission/mission.connection';
import type { Mission } from '../mission/mission.entity';
import { MissionPageArgs } from '../mission/mission.input';
import { missionsLinkedTo } from '../mission/mission.service';

@Resolver(() => Territory)
export class TerritoryResolver {
  @FieldResolver(() => MissionConnection, {
    nullable: true,
    description: 'The missions that start from it, go to it or stop there.',
  })
  missions(
    @Root() territory: Territory,
    @Args(() => MissionPageArgs) args: MissionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Mission>> {
    return missionsLinkedTo(ctx, territory.id, null, args);
  }

  @FieldResolver(() => BusinessEventConnection, {
    nullable: true,
    description: 'The trade shows and fairs held there.',
  })
  async businessEvents(
    @Root() territory: Territory,
    @Args(() => BusinessEventPageArgs) args: BusinessEventPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<BusinessEvent>> {
    return pageOfBusinessEvents(await ctx.businessEventsByPlaceId.load(territory.id), args);
  }
}
