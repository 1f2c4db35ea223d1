import { loadPresent } from '@passerelle/subgraph-kit';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PublishedSubgraph, SubgraphKind } from '../subgraph/published-subgraph.entity';
import { SchemaVersion } from '../subgraph/schema-version.entity';

@ObjectType({ description: 'A schema that many institutions implement, each for its own rows.' })
export class Contract {
  @Field(() => String)
  name!: string;

  @Field(() => SchemaVersion, { description: 'Its text.' })
  current!: SchemaVersion;
}

@Resolver(() => Contract)
export class ContractResolver {
  @Query(() => [Contract], { nullable: true, description: 'The contracts of the newest supergraph.' })
  async contracts(@Ctx() ctx: Context): Promise<Contract[]> {
    const versions = await currentOf(ctx);
    return versions
      .filter(({ kind }) => kind === SubgraphKind.CONTRACT)
      .map((current) => ({ name: current.subgraphId.replace('subgraph:', ''), current }));
  }

  @FieldResolver(() => [PublishedSubgraph], { description: 'Who implements it.' })
  async nodes(@Root() { name }: Contract, @Ctx() ctx: Context): Promise<PublishedSubgraph[]> {
    const versions = await currentOf(ctx);
    const nodes = versions.filter(({ kind, contract }) => kind === SubgraphKind.NODE && contract === name);
    return loadPresent(
      ctx.subgraphById,
      nodes.map(({ subgraphId }) => subgraphId),
    );
  }
}

async function currentOf(ctx: Context): Promise<SchemaVersion[]> {
  return loadPresent(ctx.schemaVersionById, [...(await ctx.current()).versionIdBySubgraphId.values()]);
}
