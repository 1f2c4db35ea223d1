import { type Page, Partnership } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { MissionConnection } from '../mission/mission.connection';
import type { Mission } from '../mission/mission.entity';
import { MissionPageArgs } from '../mission/mission.input';
import { pageOfMissions } from '../mission/mission.service';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => MissionConnection, { nullable: true, description: 'The missions that belong to it.' })
  async missions(
    @Root() partnership: Partnership,
    @Args(() => MissionPageArgs) args: MissionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Mission>> {
    return pageOfMissions(await ctx.missionsByPartnershipId.load(partnership.id), args);
  }
}
