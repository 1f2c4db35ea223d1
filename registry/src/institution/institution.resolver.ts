import { connectionOf, Institution, type Page, PageArgs, pageOfQuery } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { OwnedElement } from '../ownership/owned-element.entity';
import { PublishedSubgraph } from '../subgraph/published-subgraph.entity';

const OwnedElementConnection = connectionOf('OwnedElement', OwnedElement);

@Resolver(() => Institution)
export class InstitutionResolver {
  @FieldResolver(() => [PublishedSubgraph], { nullable: true, description: 'The subgraphs it publishes, by name.' })
  subgraphs(@Root() { id }: Institution, @Ctx() ctx: Context): Promise<PublishedSubgraph[]> {
    return ctx.subgraphsByMemberId.load(id);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether it runs the hub.' })
  async isOperator(@Root() { id }: Institution, @Ctx() ctx: Context): Promise<boolean> {
    return (await ctx.memberById.load(id))?.isOperator ?? false;
  }

  @FieldResolver(() => OwnedElementConnection, {
    nullable: true,
    description: 'What of the graph belongs to it: types, fields and prefixes of ids, by coordinate.',
  })
  owns(
    @Root() { id }: Institution,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: Context,
  ): Promise<Page<OwnedElement>> {
    const query = database.reader.createQueryBuilder(OwnedElement, 'element').where('element.memberId = :id', { id });
    return pageOfQuery(query, {
      orders: { COORDINATE: { property: 'id', direction: 'ASC' } },
      orderBy: 'COORDINATE',
      ...args,
    });
  }
}

@Resolver(() => OwnedElement)
export class OwnedElementResolver {
  @Query(() => OwnedElement, {
    nullable: true,
    description: 'An element of the graph by its coordinate, such as Organization.name; null where nobody owns it.',
  })
  ownedElement(@Arg('coordinate', () => String) coordinate: string, @Ctx() ctx: Context): Promise<OwnedElement | null> {
    return ctx.ownedElementById.load(coordinate);
  }

  @FieldResolver(() => Institution, { nullable: true })
  owner(@Root() { memberId }: OwnedElement): Institution {
    return { id: memberId };
  }
}
