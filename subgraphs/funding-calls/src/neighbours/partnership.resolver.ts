import { type Page, Partnership } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Application } from '../application/application.entity';
import { ApplicationPageArgs } from '../application/application.input';
import { pageOfApplications } from '../application/application.service';
import { ApplicationConnection } from '../application/application-connection';
import type { Award } from '../award/award.entity';
import { AwardPageArgs } from '../award/award.input';
import { pageOfAwards } from '../award/award.service';
import { AwardConnection } from '../award/award-connection';
import type { Context } from '../context';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => ApplicationConnection, { nullable: true, description: 'Projects that asked money for it.' })
  async applications(
    @Root() partnership: Partnership,
    @Args(() => ApplicationPageArgs) args: ApplicationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Application>> {
    return pageOfApplications(await ctx.applicationsByPartnershipId.load(partnership.id), args);
  }

  @FieldResolver(() => AwardConnection, { nullable: true, description: 'Grants that support it.' })
  async awards(
    @Root() partnership: Partnership,
    @Args(() => AwardPageArgs) args: AwardPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Award>> {
    return pageOfAwards(await ctx.awardsByPartnershipId.load(partnership.id), args);
  }
}
