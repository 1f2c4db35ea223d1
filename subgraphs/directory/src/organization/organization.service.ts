import { type Database, type Page, whereLinked, whereOneOf } from '@passerelle/subgraph-kit';
import { pageOfNamed } from '../named-list';
import { TerritoryAncestor } from '../territory/territory-ancestor.entity';
import { Organization } from './organization.entity';
import type { OrganizationsArgs } from './organization.input';
import { OrganizationSector } from './organization-sector.entity';

export function findOrganizations({ reader }: Database, args: OrganizationsArgs): Promise<Page<Organization>> {
  const query = reader.createQueryBuilder(Organization, 'organization');
  whereOneOf(query, { kind: args.kinds });
  whereLinked(query, 'territoryId', TerritoryAncestor, 'territoryId', { ancestorId: args.territoryId });
  whereLinked(query, 'id', OrganizationSector, 'organizationId', { sectorId: args.sectorId });
  return pageOfNamed(query, args);
}
