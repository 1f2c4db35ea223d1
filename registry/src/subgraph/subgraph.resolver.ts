import { connectionOf, Institution, type Page, PageArgs, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PublishedSubgraph } from './published-subgraph.entity';
import { SchemaVersion } from './schema-version.entity';

const SubgraphConnection = connectionOf('Subgraph', PublishedSubgraph);
const SchemaVersionConnection = connectionOf('SchemaVersion', SchemaVersion);

@Resolver(() => PublishedSubgraph)
export class SubgraphResolver {
  @Query(() => PublishedSubgraph, { nullable: true, description: 'A subgraph by its name in the supergraph.' })
  subgraph(@Arg('name', () => String) name: string, @Ctx() ctx: Context): Promise<PublishedSubgraph | null> {
    return ctx.subgraphById.load(`subgraph:${name}`);
  }

  @Query(() => SubgraphConnection, { nullable: true, description: 'Every subgraph that was ever published, by name.' })
  subgraphs(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: Context): Promise<Page<PublishedSubgraph>> {
    return pageOfQuery(database.reader.createQueryBuilder(PublishedSubgraph, 'subgraph'), {
      orders: { NAME: { property: 'name', direction: 'ASC' } },
      orderBy: 'NAME',
      ...args,
    });
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Who publishes it.' })
  publisher(@Root() { memberId }: PublishedSubgraph): Institution {
    return { id: memberId };
  }

  @FieldResolver(() => SchemaVersion, {
    nullable: true,
    description: 'What of it is in the newest supergraph; null where it has left.',
  })
  async current(@Root() { id }: PublishedSubgraph, @Ctx() ctx: Context): Promise<SchemaVersion | null> {
    const versionId = (await ctx.current()).versionIdBySubgraphId.get(id);
    return versionId === undefined ? null : ctx.schemaVersionById.load(versionId);
  }

  @FieldResolver(() => SchemaVersionConnection, { description: 'What it has published, the newest first.' })
  async versions(
    @Root() { id }: PublishedSubgraph,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SchemaVersion>> {
    return pageOfRows(await ctx.versionsBySubgraphId.load(id), {
      orders: { TIME: { property: 'publishedAt', direction: 'DESC' } },
      orderBy: 'TIME',
      ...args,
    });
  }
}

@Resolver(() => SchemaVersion)
export class SchemaVersionResolver {
  @FieldResolver(() => PublishedSubgraph, { nullable: true })
  subgraph(@Root() { subgraphId }: SchemaVersion, @Ctx() ctx: Context): Promise<PublishedSubgraph | null> {
    return ctx.subgraphById.load(subgraphId);
  }

  @FieldResolver(() => String, { description: 'The text, as it was published.' })
  sdl(@Root() { sdlHash }: SchemaVersion, @Ctx() ctx: Context): Promise<string> {
    return ctx.contentByHash.load(sdlHash);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is in the newest supergraph.' })
  async isCurrent(@Root() { id, subgraphId }: SchemaVersion, @Ctx() ctx: Context): Promise<boolean> {
    return (await ctx.current()).versionIdBySubgraphId.get(subgraphId) === id;
  }
}
