import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { ContactPoint } from '../contact-point/contact-point.entity';
import { ContactPointOrganization } from '../contact-point/contact-point-organization.entity';
import { GlossaryTerm } from '../glossary-term/glossary-term.entity';
import { Institution } from '../institution/institution.entity';
import { Organization } from '../organization/organization.entity';
import { Identifier } from '../organization/organization-identifier.entity';
import { OrganizationSector } from '../organization/organization-sector.entity';
import { Sector } from '../sector/sector.entity';
import { SourceDocument } from '../source-document/source-document.entity';
import { Territory } from '../territory/territory.entity';
import { TerritoryAncestor } from '../territory/territory-ancestor.entity';
import { TerritoryCode } from '../territory/territory-code.entity';
import { contactPointOrganizations, contactPoints } from './contact-points';
import { glossaryTerms } from './glossary-terms';
import { identifiers } from './identifiers';
import { institutions } from './institutions';
import { organizationSectors } from './organization-sectors';
import { organizations } from './organizations';
import { sectors } from './sectors';
import { sourceDocuments } from './source-documents';
import { territories, territoryAncestors, territoryCodes } from './territories';

export const seeds: readonly SeedSet[] = [
  seedSet(Institution, institutions),
  seedSet(Territory, territories),
  seedSet(TerritoryCode, territoryCodes),
  seedSet(TerritoryAncestor, territoryAncestors),
  seedSet(Sector, sectors),
  seedSet(Organization, organizations),
  seedSet(Identifier, identifiers),
  seedSet(OrganizationSector, organizationSectors),
  seedSet(ContactPoint, contactPoints),
  seedSet(ContactPointOrganization, contactPointOrganizations),
  seedSet(SourceDocument, sourceDocuments),
  seedSet(GlossaryTerm, glossaryTerms),
];
