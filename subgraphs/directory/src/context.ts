import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { ContactPoint } from './contact-point/contact-point.entity';
import { ContactPointOrganization } from './contact-point/contact-point-organization.entity';
import { GlossaryTerm } from './glossary-term/glossary-term.entity';
import { Institution } from './institution/institution.entity';
import { Organization } from './organization/organization.entity';
import { Identifier } from './organization/organization-identifier.entity';
import { OrganizationSector } from './organization/organization-sector.entity';
import { Sector } from './sector/sector.entity';
import { SourceDocument } from './source-document/source-document.entity';
import { Territory } from './territory/territory.entity';
import { TerritoryAncestor } from './territory/territory-ancestor.entity';
import { TerritoryCode } from './territory/territory-code.entity';

/** All that a resolver of the directory can reach. */
export interface Context extends RequestContext, ReturnType<typeof directoryContext> {}

export function directoryContext(database: Database, showContactNames: boolean) {
  const { reader } = database;
  return {
    database,
    showContactNames,
    organizationById: rowById(reader, Organization),
    territoryById: rowById(reader, Territory),
    sectorById: rowById(reader, Sector),
    contactPointById: rowById(reader, ContactPoint),
    institutionById: rowById(reader, Institution),
    sourceDocumentById: rowById(reader, SourceDocument),
    glossaryTermById: rowById(reader, GlossaryTerm),
    identifierByNumber: rowById(reader, Identifier),
    territoryCodeByNumber: rowById(reader, TerritoryCode),
    identifiersByOrganizationId: rowsByColumn(reader, Identifier, 'organizationId'),
    sectorLinksByOrganizationId: rowsByColumn(reader, OrganizationSector, 'organizationId'),
    contactLinksByOrganizationId: rowsByColumn(reader, ContactPointOrganization, 'organizationId'),
    organizationLinksByContactPointId: rowsByColumn(reader, ContactPointOrganization, 'contactPointId', {
      order: { position: 'ASC' },
    }),
    codesByTerritoryId: rowsByColumn(reader, TerritoryCode, 'territoryId'),
    parentLinksByTerritoryId: rowsByColumn(reader, TerritoryAncestor, 'territoryId', { where: { distance: 1 } }),
    childLinksByTerritoryId: rowsByColumn(reader, TerritoryAncestor, 'ancestorId', { where: { distance: 1 } }),
  };
}
