import { connectionOf, loadPresent, type Page, PageArgs, pageOfQuery } from '@passerelle/subgraph-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ApiChange } from '../composition/composition';
import type { Context } from '../context';
import { SchemaVersion } from '../subgraph/schema-version.entity';
import { compareSupergraphs } from './compare-supergraphs';
import { supergraphParts } from './current-versions';
import { SchemaChange } from './schema-change';
import { SupergraphVersion } from './supergraph-version.entity';

const SupergraphConnection = connectionOf('Supergraph', SupergraphVersion);

@ArgsType()
class SupergraphChangesArgs {
  @Field(() => ID)
  from!: string;

  @Field(() => ID)
  to!: string;
}

@Resolver(() => SupergraphVersion)
export class SupergraphResolver {
  @Query(() => SupergraphVersion, { nullable: true, description: 'What gateways are given now.' })
  async servedSupergraph(@Ctx() ctx: Context): Promise<SupergraphVersion | null> {
    const { servedId } = await ctx.current();
    return servedId === null ? null : ctx.supergraphById.load(servedId);
  }

  @Query(() => SupergraphVersion, { nullable: true })
  supergraph(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SupergraphVersion | null> {
    return ctx.supergraphById.load(id);
  }

  @Query(() => SupergraphConnection, { nullable: true, description: 'Every supergraph, the newest first.' })
  supergraphs(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: Context): Promise<Page<SupergraphVersion>> {
    return pageOfQuery(database.reader.createQueryBuilder(SupergraphVersion, 'supergraph'), {
      orders: { TIME: { property: 'composedAt', direction: 'DESC' } },
      orderBy: 'TIME',
      ...args,
    });
  }

  @Query(() => [SchemaChange], {
    nullable: true,
    description: 'What clients would notice on the way from one supergraph to another; null where one is unknown.',
  })
  supergraphChanges(
    @Args(() => SupergraphChangesArgs) { from, to }: SupergraphChangesArgs,
    @Ctx() ctx: Context,
  ): Promise<SchemaChange[] | null> {
    return compareSupergraphs(ctx, from, to);
  }

  @FieldResolver(() => Boolean, { description: 'Whether gateways are given it now.' })
  async isServed(@Root() { id }: SupergraphVersion, @Ctx() ctx: Context): Promise<boolean> {
    return (await ctx.current()).servedId === id;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is served whatever is published.' })
  async isPinned(@Root() { id }: SupergraphVersion, @Ctx() ctx: Context): Promise<boolean> {
    const { servedId, isPinned } = await ctx.current();
    return isPinned && servedId === id;
  }

  @FieldResolver(() => [SchemaVersion], { description: 'What it is made of.' })
  async schemas(@Root() { partsHash }: SupergraphVersion, @Ctx() ctx: Context): Promise<SchemaVersion[]> {
    const parts = supergraphParts(await ctx.contentByHash.load(partsHash));
    return loadPresent(
      ctx.schemaVersionById,
      parts.map(({ schemaVersionId }) => schemaVersionId),
    );
  }

  @FieldResolver(() => [SchemaChange], { description: 'What clients could notice since the one before.' })
  async changes(@Root() { changesHash }: SupergraphVersion, @Ctx() ctx: Context): Promise<ApiChange[]> {
    return JSON.parse(await ctx.contentByHash.load(changesHash));
  }
}
