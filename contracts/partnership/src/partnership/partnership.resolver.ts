import { connectionOf, Institution, type Page, referenceTo, Sector, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context';
import { Partnership } from './partnership.entity';
import { PartnershipsArgs } from './partnership.input';
import { findPartnerships } from './partnership.service';

export const PartnershipConnection = connectionOf('Partnership', Partnership);

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Query(() => Partnership, { nullable: true })
  partnership(@Arg('id', () => ID) id: string, @Ctx() ctx: PartnershipContext): Promise<Partnership | null> {
    return ctx.partnershipById.load(id);
  }

  @Query(() => PartnershipConnection, { nullable: true })
  partnerships(
    @Args(() => PartnershipsArgs) args: PartnershipsArgs,
    @Ctx() ctx: PartnershipContext,
  ): Promise<Page<Partnership>> {
    return findPartnerships(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: PartnershipContext): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => Territory, { nullable: true })
  signedAt(@Root() { signedAtId }: Partnership): Territory | null {
    return referenceTo(signedAtId);
  }

  @FieldResolver(() => [Sector], { nullable: 'items' })
  sectors(@Root() { sectorIds }: Partnership): Sector[] {
    return sectorIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [Territory], { nullable: 'items' })
  territories(@Root() { territoryIds }: Partnership): Territory[] {
    return territoryIds.map((id) => ({ id }));
  }
}
