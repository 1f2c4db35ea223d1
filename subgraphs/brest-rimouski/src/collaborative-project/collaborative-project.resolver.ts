import { Partnership } from '@passerelle/partnership';
import { Institution, Organization, type Page, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ResearchTheme } from '../research-theme/research-theme.entity';
import { CollaborativeProjectConnection } from './collaborative-project.connection';
import { CollaborativeProject } from './collaborative-project.entity';
import { CollaborativeProjectsArgs } from './collaborative-project.input';
import { findCollaborativeProjects } from './collaborative-project.service';

@Resolver(() => CollaborativeProject)
export class CollaborativeProjectResolver {
  @Query(() => CollaborativeProject, { nullable: true })
  collaborativeProject(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<CollaborativeProject | null> {
    return ctx.collaborativeProjectById.load(id);
  }

  @Query(() => CollaborativeProjectConnection, { nullable: true })
  collaborativeProjects(
    @Args(() => CollaborativeProjectsArgs) args: CollaborativeProjectsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CollaborativeProject>> {
    return findCollaborativeProjects(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: Context): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => [Organization], { nullable: 'items', description: 'Only those a source names.' })
  participants(@Root() { participantIds }: CollaborativeProject): Organization[] {
    return participantIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [Territory], { nullable: 'items', description: 'Where the other actors are.' })
  territories(@Root() { territoryIds }: CollaborativeProject): Territory[] {
    return territoryIds.map((id) => ({ id }));
  }

  @FieldResolver(() => ResearchTheme, { nullable: true })
  theme(@Root() { themeId }: CollaborativeProject, @Ctx() ctx: Context): Promise<ResearchTheme | null> | null {
    return themeId === null ? null : ctx.researchThemeById.load(themeId);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The partnership it came out of.' })
  partnership(
    @Root() { partnershipId }: CollaborativeProject,
    @Ctx() ctx: Context,
  ): Promise<Partnership | null> | null {
    return partnershipId === null ? null : ctx.partnershipById.load(partnershipId);
  }
}
