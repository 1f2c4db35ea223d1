import { connectionOf, Institution, Organization, type Page, Sector, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PartneringProfile } from './partnering-profile.entity';
import { PartneringProfilesArgs } from './partnering-profile.input';
import { findPartneringProfiles } from './partnering-profile.service';

const PartneringProfileConnection = connectionOf('PartneringProfile', PartneringProfile);

@Resolver(() => PartneringProfile)
export class PartneringProfileResolver {
  @Query(() => PartneringProfileConnection, {
    nullable: true,
    description: 'The profiles that are published or renewed and whose company lets itself be named.',
  })
  partneringProfiles(
    @Args(() => PartneringProfilesArgs) args: PartneringProfilesArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PartneringProfile>> {
    return findPartneringProfiles(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() profile: PartneringProfile): Institution {
    return { id: profile.ownerId };
  }

  @FieldResolver(() => Organization, { nullable: true })
  organization(@Root() profile: PartneringProfile): Organization {
    return { id: profile.organizationId };
  }

  @FieldResolver(() => [Sector], { nullable: 'items' })
  sectors(@Root() profile: PartneringProfile): Sector[] {
    return profile.sectorIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [Territory], { nullable: 'items', description: 'Where it looks for partners.' })
  targetTerritories(@Root() profile: PartneringProfile): Territory[] {
    return profile.targetTerritoryIds.map((id) => ({ id }));
  }
}
