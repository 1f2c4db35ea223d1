import { connectionOf, Institution, type Page, PageArgs, pageOfQuery } from '@passerelle/subgraph-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { SupergraphVersion } from '../supergraph/supergraph-version.entity';
import { SchemaCheck } from './schema-check.entity';

const SchemaCheckConnection = connectionOf('SchemaCheck', SchemaCheck);

@ArgsType()
export class ChecksArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The name of a subgraph.' })
  subgraph?: string | null;
}

@Resolver(() => SchemaCheck)
export class SchemaCheckResolver {
  @Query(() => SchemaCheck, { nullable: true })
  check(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SchemaCheck | null> {
    return ctx.schemaCheckById.load(id);
  }

  @Query(() => SchemaCheckConnection, { nullable: true, description: 'Checks and publishes, the newest first.' })
  checks(
    @Args(() => ChecksArgs) { subgraph, ...args }: ChecksArgs,
    @Ctx() { database }: Context,
  ): Promise<Page<SchemaCheck>> {
    const query = database.reader.createQueryBuilder(SchemaCheck, 'check');
    if (subgraph) query.andWhere('check.subgraphName = :subgraph', { subgraph });
    return pageOfQuery(query, { orders: { TIME: { property: 'at', direction: 'DESC' } }, orderBy: 'TIME', ...args });
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Who sent it.' })
  institution(@Root() { memberId }: SchemaCheck): Institution {
    return { id: memberId };
  }

  @FieldResolver(() => SupergraphVersion, {
    nullable: true,
    description: 'What it led to; null where nothing changed.',
  })
  supergraph(@Root() { supergraphId }: SchemaCheck, @Ctx() ctx: Context): Promise<SupergraphVersion | null> | null {
    return supergraphId === null ? null : ctx.supergraphById.load(supergraphId);
  }
}
