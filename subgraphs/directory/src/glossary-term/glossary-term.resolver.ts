import { connectionOf, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { NamedListArgs, pageOfNamed } from '../named-list';
import { GlossaryTerm } from './glossary-term.entity';

const GlossaryTermConnection = connectionOf('GlossaryTerm', GlossaryTerm);

@Resolver(() => GlossaryTerm)
export class GlossaryTermResolver {
  @Query(() => GlossaryTerm, { nullable: true })
  glossaryTerm(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<GlossaryTerm | null> {
    return ctx.glossaryTermById.load(id);
  }

  @Query(() => GlossaryTermConnection, { nullable: true })
  glossaryTerms(
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() { database }: Context,
  ): Promise<Page<GlossaryTerm>> {
    return pageOfNamed(database.reader.createQueryBuilder(GlossaryTerm, 'term'), args);
  }
}
