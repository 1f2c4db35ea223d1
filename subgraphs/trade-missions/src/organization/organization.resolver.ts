import { Organization, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { MissionConnection } from '../mission/mission.connection';
import type { Mission } from '../mission/mission.entity';
import { OrganizationMissionsArgs } from '../mission/mission.input';
import { missionsLinkedTo } from '../mission/mission.service';
import { MissionPart } from '../mission/mission-link.entity';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => MissionConnection, {
    nullable: true,
    description: 'The missions it organises, funds, sends somebody with, or receives.',
  })
  missions(
    @Root() organization: Organization,
    @Args(() => OrganizationMissionsArgs) { role, ...args }: OrganizationMissionsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Mission>> {
    return missionsLinkedTo(ctx, organization.id, role ? MissionPart[role] : null, args);
  }
}
