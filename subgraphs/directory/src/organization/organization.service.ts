import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereLinked,
  whereOneOf,
  whereWords,
} from '@passerelle/subgraph-kit';
import { TerritoryAncestor } from '../territory/territory-ancestor.entity';
import { Organization } from './organization.entity';
import { OrganizationOrder, type OrganizationsArgs } from './organization.input';
import { OrganizationSector } from './organization-sector.entity';

const orders: Record<OrganizationOrder, ListOrder> = {
  [OrganizationOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [OrganizationOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findOrganizations({ reader }: Database, args: OrganizationsArgs): Promise<Page<Organization>> {
  const query = reader.createQueryBuilder(Organization, 'organization');
  whereWords(query, args.search);
  whereOneOf(query, { kind: args.kinds });
  whereLinked(query, 'territoryId', TerritoryAncestor, 'territoryId', { ancestorId: args.territoryId });
  whereLinked(query, 'id', OrganizationSector, 'organizationId', { sectorId: args.sectorId });
  return pageOfQuery(query, { orders, ...args });
}
