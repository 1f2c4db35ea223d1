import { Partnership } from '@passerelle/partnership';
import { type Page, pageOfRows } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CollaborativeProjectConnection } from '../collaborative-project/collaborative-project.connection';
import type { CollaborativeProject } from '../collaborative-project/collaborative-project.entity';
import { NestedProjectsArgs } from '../collaborative-project/collaborative-project.input';
import { collaborativeProjectOrders } from '../collaborative-project/collaborative-project.service';
import type { Context } from '../context';
import { ResearchThemeConnection } from '../research-theme/research-theme.connection';
import type { ResearchTheme } from '../research-theme/research-theme.entity';
import { ResearchThemesOfPartnershipArgs } from '../research-theme/research-theme.input';
import { researchThemeOrders } from '../research-theme/research-theme.service';

/** Null on the rows of other owners, which this node never sees. */
@Resolver(() => Partnership)
export class ResearchOfPartnershipResolver {
  @FieldResolver(() => ResearchThemeConnection, {
    nullable: true,
    description: 'The subjects worked on; null where the owner keeps none.',
  })
  async researchThemes(
    @Root() { id }: Partnership,
    @Args(() => ResearchThemesOfPartnershipArgs) args: ResearchThemesOfPartnershipArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ResearchTheme>> {
    return pageOfRows(await ctx.themesByPartnershipId.load(id), { orders: researchThemeOrders, ...args });
  }

  @FieldResolver(() => CollaborativeProjectConnection, {
    nullable: true,
    description: 'The projects that came out of it; null where the owner keeps none.',
  })
  async collaborativeProjects(
    @Root() { id }: Partnership,
    @Args(() => NestedProjectsArgs) args: NestedProjectsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CollaborativeProject>> {
    return pageOfRows(await ctx.projectsByPartnershipId.load(id), { orders: collaborativeProjectOrders, ...args });
  }
}
