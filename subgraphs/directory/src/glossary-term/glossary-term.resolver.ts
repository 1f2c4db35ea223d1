import { connectionOf, type Page, PageArgs, pageOfQuery } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { GlossaryTerm } from './glossary-term.entity';

const GlossaryTermConnection = connectionOf('GlossaryTerm', GlossaryTerm);

@Resolver(() => GlossaryTerm)
export class GlossaryTermResolver {
  @Query(() => GlossaryTerm, { nullable: true })
  glossaryTerm(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<GlossaryTerm | null> {
    return ctx.glossaryTermById.load(id);
  }

  @Query(() => GlossaryTermConnection, { nullable: true })
  glossaryTerms(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: Context): Promise<Page<GlossaryTerm>> {
    return pageOfQuery(database.reader.createQueryBuilder(GlossaryTerm, 'term'), {
      orders: { NAME: { property: 'sortName', direction: 'ASC' } },
      orderBy: 'NAME',
      ...args,
    });
  }
}
