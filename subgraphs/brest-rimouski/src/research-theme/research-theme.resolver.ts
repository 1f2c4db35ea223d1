import { Partnership } from '@passerelle/partnership';
import { Institution, type Page, pageOfRows, Sector } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CollaborativeProjectConnection } from '../collaborative-project/collaborative-project.connection';
import type { CollaborativeProject } from '../collaborative-project/collaborative-project.entity';
import { NestedProjectsArgs } from '../collaborative-project/collaborative-project.input';
import { collaborativeProjectOrders } from '../collaborative-project/collaborative-project.service';
import type { Context } from '../context';
import { ResearchThemeConnection } from './research-theme.connection';
import { ResearchTheme } from './research-theme.entity';
import { ResearchThemesArgs } from './research-theme.input';
import { findResearchThemes } from './research-theme.service';

@Resolver(() => ResearchTheme)
export class ResearchThemeResolver {
  @Query(() => ResearchTheme, { nullable: true })
  researchTheme(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ResearchTheme | null> {
    return ctx.researchThemeById.load(id);
  }

  @Query(() => ResearchThemeConnection, { nullable: true })
  researchThemes(
    @Args(() => ResearchThemesArgs) args: ResearchThemesArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ResearchTheme>> {
    return findResearchThemes(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: Context): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => [Sector], { nullable: 'items' })
  sectors(@Root() { sectorIds }: ResearchTheme): Sector[] {
    return sectorIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The partnership it is worked on in.' })
  partnership(@Root() { partnershipId }: ResearchTheme, @Ctx() ctx: Context): Promise<Partnership | null> | null {
    return partnershipId === null ? null : ctx.partnershipById.load(partnershipId);
  }

  @FieldResolver(() => CollaborativeProjectConnection, { description: 'The projects on this theme.' })
  async projects(
    @Root() { id }: ResearchTheme,
    @Args(() => NestedProjectsArgs) args: NestedProjectsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CollaborativeProject>> {
    return pageOfRows(await ctx.projectsByThemeId.load(id), { orders: collaborativeProjectOrders, ...args });
  }
}
