import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { whereWords } from '../search-words';
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
  // An empty list asks for no kind at all; `IN ()` is not SQL.
  if (args.kinds) query.andWhere('organization.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.territoryId) {
    const inside = reader
      .createQueryBuilder(TerritoryAncestor, 'inside')
      .select('inside.territoryId')
      .where('inside.ancestorId = :territoryId');
    query.andWhere(`organization.territoryId IN (${inside.getQuery()})`, { territoryId: args.territoryId });
  }
  if (args.sectorId) {
    const inSector = reader
      .createQueryBuilder(OrganizationSector, 'inSector')
      .select('inSector.organizationId')
      .where('inSector.sectorId = :sectorId');
    query.andWhere(`organization.id IN (${inSector.getQuery()})`, { sectorId: args.sectorId });
  }
  return pageOfQuery(query, { orders, ...args });
}
