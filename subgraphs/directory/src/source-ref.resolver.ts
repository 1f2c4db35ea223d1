import type { SourceRefValue } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from './context';
import { SourceDocument } from './source-document/source-document.entity';
import { SourceRef } from './source-ref';

/** Rows hold the id of the document; elsewhere the id is enough, here the whole row is asked for. */
@Resolver(() => SourceRef)
export class SourceRefResolver {
  @FieldResolver(() => SourceDocument, { nullable: true })
  document(@Root() { document }: SourceRefValue, @Ctx() ctx: Context): Promise<SourceDocument | null> {
    return ctx.sourceDocumentById.load(document.id);
  }
}
