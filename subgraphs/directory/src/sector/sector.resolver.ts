import { connectionOf, type Page, PageArgs, pageOfQuery } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { Sector } from './sector.entity';

const SectorConnection = connectionOf('Sector', Sector);

@Resolver(() => Sector)
export class SectorResolver {
  @Query(() => Sector, { nullable: true })
  sector(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Sector | null> {
    return ctx.sectorById.load(id);
  }

  @Query(() => SectorConnection, { nullable: true })
  sectors(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: Context): Promise<Page<Sector>> {
    return pageOfQuery(database.reader.createQueryBuilder(Sector, 'sector'), {
      orders: { NAME: { property: 'sortName', direction: 'ASC' } },
      orderBy: 'NAME',
      ...args,
    });
  }
}
