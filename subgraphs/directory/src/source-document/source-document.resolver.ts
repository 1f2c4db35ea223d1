import { connectionOf, type Page, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ContactPoint } from '../contact-point/contact-point.entity';
import type { Context } from '../context';
import { NamedListArgs, pageOfNamed } from '../named-list';
import { Organization } from '../organization/organization.entity';
import { SourceRef } from '../source-ref';
import { Territory } from '../territory/territory.entity';
import { SourceDocument } from './source-document.entity';

const SourceDocumentConnection = connectionOf('SourceDocument', SourceDocument);

@Resolver(() => SourceDocument)
export class SourceDocumentResolver {
  @Query(() => SourceDocument, { nullable: true })
  sourceDocument(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SourceDocument | null> {
    return ctx.sourceDocumentById.load(id);
  }

  @Query(() => SourceDocumentConnection, { nullable: true })
  sourceDocuments(
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() { database }: Context,
  ): Promise<Page<SourceDocument>> {
    return pageOfNamed(database.reader.createQueryBuilder(SourceDocument, 'document'), args);
  }

  @FieldResolver(() => Organization, { nullable: true })
  publisher(@Root() document: SourceDocument, @Ctx() ctx: Context): Promise<Organization | null> | null {
    return document.publisherId === null ? null : ctx.organizationById.load(document.publisherId);
  }

  @FieldResolver(() => ContactPoint, { nullable: true })
  author(@Root() document: SourceDocument, @Ctx() ctx: Context): Promise<ContactPoint | null> | null {
    return document.authorId === null ? null : ctx.contactPointById.load(document.authorId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it was written.' })
  dateline(@Root() document: SourceDocument, @Ctx() ctx: Context): Promise<Territory | null> | null {
    return document.datelineId === null ? null : ctx.territoryById.load(document.datelineId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who the photograph is credited to.' })
  photoCredit(@Root() document: SourceDocument, @Ctx() ctx: Context): Promise<Organization | null> | null {
    return document.photoCreditId === null ? null : ctx.organizationById.load(document.photoCreditId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where the photograph was taken.' })
  photoPlace(@Root() document: SourceDocument, @Ctx() ctx: Context): Promise<Territory | null> | null {
    return document.photoPlaceId === null ? null : ctx.territoryById.load(document.photoPlaceId);
  }

  @FieldResolver(() => [SourceRef], { description: 'Where the document says this about itself.' })
  sources(@Root() document: SourceDocument): SourceRefValue[] {
    return document.sources;
  }
}
