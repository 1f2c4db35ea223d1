import { connectionOf, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { NamedListArgs, pageOfNamed } from '../named-list';
import { Sector } from './sector.entity';

const SectorConnection = connectionOf('Sector', Sector);

@Resolver(() => Sector)
export class SectorResolver {
  @Query(() => Sector, { nullable: true })
  sector(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Sector | null> {
    return ctx.sectorById.load(id);
  }

  @Query(() => SectorConnection, { nullable: true })
  sectors(@Args(() => NamedListArgs) args: NamedListArgs, @Ctx() { database }: Context): Promise<Page<Sector>> {
    return pageOfNamed(database.reader.createQueryBuilder(Sector, 'sector'), args);
  }
}
