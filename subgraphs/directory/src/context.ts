import { type Database, groupsBy, loaderBy, type RequestContext } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
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
  const byId = <Row extends { id: string }>(entity: new () => Row): DataLoader<string, Row | null> =>
    loaderBy(
      (ids) => reader.createQueryBuilder(entity, 'row').where('row.id IN (:...ids)', { ids }).getMany(),
      (row) => row.id,
    );
  return {
    database,
    showContactNames,
    organizationById: byId(Organization),
    territoryById: byId(Territory),
    sectorById: byId(Sector),
    contactPointById: byId(ContactPoint),
    institutionById: byId(Institution),
    sourceDocumentById: byId(SourceDocument),
    glossaryTermById: byId(GlossaryTerm),
    identifierByNumber: byId(Identifier),
    territoryCodeByNumber: byId(TerritoryCode),
    identifiersByOrganizationId: groupsBy(
      (ids) => reader.find(Identifier, { where: { organizationId: In(ids) }, order: { id: 'ASC' } }),
      (identifier) => identifier.organizationId,
    ),
    sectorLinksByOrganizationId: groupsBy(
      (ids) => reader.find(OrganizationSector, { where: { organizationId: In(ids) }, order: { id: 'ASC' } }),
      (link) => link.organizationId,
    ),
    contactLinksByOrganizationId: groupsBy(
      (ids) => reader.find(ContactPointOrganization, { where: { organizationId: In(ids) }, order: { id: 'ASC' } }),
      (link) => link.organizationId,
    ),
    organizationLinksByContactPointId: groupsBy(
      (ids) =>
        reader.find(ContactPointOrganization, { where: { contactPointId: In(ids) }, order: { position: 'ASC' } }),
      (link) => link.contactPointId,
    ),
    codesByTerritoryId: groupsBy(
      (ids) => reader.find(TerritoryCode, { where: { territoryId: In(ids) }, order: { id: 'ASC' } }),
      (code) => code.territoryId,
    ),
    parentLinksByTerritoryId: groupsBy(
      (ids) => reader.find(TerritoryAncestor, { where: { territoryId: In(ids), distance: 1 }, order: { id: 'ASC' } }),
      (link) => link.territoryId,
    ),
    childLinksByTerritoryId: groupsBy(
      (ids) => reader.find(TerritoryAncestor, { where: { ancestorId: In(ids), distance: 1 }, order: { id: 'ASC' } }),
      (link) => link.ancestorId,
    ),
  };
}

/** Loads many rows and leaves out the ids that lead nowhere. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
