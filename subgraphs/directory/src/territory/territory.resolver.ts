import { connectionOf, loadPresent, type Page, pageOfRows } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { NameOrder, nameOrders } from '../named-list';
import { Territory } from './territory.entity';
import { TerritoriesArgs, TerritoryChildrenArgs } from './territory.input';
import { findTerritories } from './territory.service';
import { TerritoryCode, TerritoryScheme } from './territory-code.entity';

const TerritoryConnection = connectionOf('Territory', Territory);

@Resolver(() => Territory)
export class TerritoryResolver {
  @Query(() => Territory, { nullable: true })
  territory(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Territory | null> {
    return ctx.territoryById.load(id);
  }

  @Query(() => Territory, {
    nullable: true,
    description: 'By its code in an official list, such as INSEE_COMMUNE 29019.',
  })
  async territoryByCode(
    @Arg('scheme', () => TerritoryScheme) scheme: TerritoryScheme,
    @Arg('code', () => String) code: string,
    @Ctx() ctx: Context,
  ): Promise<Territory | null> {
    const found = await ctx.territoryCodeByNumber.load(`${scheme}:${code}`);
    return found && ctx.territoryById.load(found.territoryId);
  }

  @Query(() => TerritoryConnection, { nullable: true })
  territories(@Args(() => TerritoriesArgs) args: TerritoriesArgs, @Ctx() ctx: Context): Promise<Page<Territory>> {
    return findTerritories(ctx.database, args);
  }

  @FieldResolver(() => [TerritoryCode])
  codes(@Root() territory: Territory, @Ctx() ctx: Context): Promise<TerritoryCode[]> {
    return ctx.codesByTerritoryId.load(territory.id);
  }

  @FieldResolver(() => [Territory], {
    description: 'The territories it lies in directly; a commune lies in a department and an EPCI.',
  })
  async parents(@Root() territory: Territory, @Ctx() ctx: Context): Promise<Territory[]> {
    const links = await ctx.parentLinksByTerritoryId.load(territory.id);
    return loadPresent(
      ctx.territoryById,
      links.map(({ ancestorId }) => ancestorId),
    );
  }

  @FieldResolver(() => TerritoryConnection, { description: 'The territories that lie directly in it.' })
  async children(
    @Root() territory: Territory,
    @Args(() => TerritoryChildrenArgs) { kind, ...args }: TerritoryChildrenArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Territory>> {
    const links = await ctx.childLinksByTerritoryId.load(territory.id);
    const children = await loadPresent(
      ctx.territoryById,
      links.map(({ territoryId }) => territoryId),
    );
    const wanted = kind ? children.filter((child) => child.kind === kind) : children;
    return pageOfRows(wanted, { orders: nameOrders, orderBy: NameOrder.NAME, ...args });
  }
}
