import { defineSubgraph, type RequestContext, type SubgraphDefinition } from '@passerelle/subgraph-kit';
import { ContactPoint } from './contact-point/contact-point.entity';
import { ContactPointResolver } from './contact-point/contact-point.resolver';
import { ContactPointOrganization } from './contact-point/contact-point-organization.entity';
import { type Context, directoryContext } from './context';
import { GlossaryTerm } from './glossary-term/glossary-term.entity';
import { GlossaryTermResolver } from './glossary-term/glossary-term.resolver';
import { Institution } from './institution/institution.entity';
import { InstitutionResolver } from './institution/institution.resolver';
import { CreateDirectory1700000001000 } from './migrations/1700000001000-create-directory';
import { Organization } from './organization/organization.entity';
import { OrganizationResolver } from './organization/organization.resolver';
import { Identifier } from './organization/organization-identifier.entity';
import { OrganizationSector } from './organization/organization-sector.entity';
import { Sector } from './sector/sector.entity';
import { SectorResolver } from './sector/sector.resolver';
import { seeds } from './seeds/seeds';
import { SourceDocument } from './source-document/source-document.entity';
import { SourceDocumentResolver } from './source-document/source-document.resolver';
import { SourceRefResolver } from './source-ref.resolver';
import { Territory } from './territory/territory.entity';
import { TerritoryResolver } from './territory/territory.resolver';
import { TerritoryAncestor } from './territory/territory-ancestor.entity';
import { TerritoryCode } from './territory/territory-code.entity';

export interface DirectoryOptions {
  /** Shows the names of people to every caller. Off, names are null and only roles are seen. */
  readonly dangerouslyShowContactNames: boolean;
}

export function directory({
  dangerouslyShowContactNames,
}: DirectoryOptions): SubgraphDefinition<Omit<Context, keyof RequestContext>> {
  return defineSubgraph<Omit<Context, keyof RequestContext>>({
    name: 'directory',
    owner: 'hub',
    defaultPort: 4001,
    resolvers: [
      OrganizationResolver,
      TerritoryResolver,
      SectorResolver,
      ContactPointResolver,
      InstitutionResolver,
      SourceDocumentResolver,
      SourceRefResolver,
      GlossaryTermResolver,
    ],
    references: {
      Organization: ({ id }, ctx) => ctx.organizationById.load(id),
      Territory: ({ id }, ctx) => ctx.territoryById.load(id),
      Sector: ({ id }, ctx) => ctx.sectorById.load(id),
      ContactPoint: ({ id }, ctx) => ctx.contactPointById.load(id),
      Institution: ({ id }, ctx) => ctx.institutionById.load(id),
      SourceDocument: ({ id }, ctx) => ctx.sourceDocumentById.load(id),
      GlossaryTerm: ({ id }, ctx) => ctx.glossaryTermById.load(id),
    },
    entities: [
      Organization,
      Identifier,
      OrganizationSector,
      Territory,
      TerritoryCode,
      TerritoryAncestor,
      Sector,
      ContactPoint,
      ContactPointOrganization,
      Institution,
      SourceDocument,
      GlossaryTerm,
    ],
    migrations: [CreateDirectory1700000001000],
    seeds,
    context: (database) => directoryContext(database, dangerouslyShowContactNames),
  });
}
