import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { whereEqual } from './where-equal';
import { whereOneOf } from './where-one-of';

/**
 * Keeps rows that another table leads to: whose `property` is in the column `linkProperty` of a row of `link`
 * that has these values; of a list, one. Asks for nothing unless every value is given.
 *
 * `whereLinked(query, 'id', OrganizationSector, 'organizationId', { sectorId })`
 */
export function whereLinked<Row extends ObjectLiteral, Link extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  property: keyof Row & string,
  link: new () => Link,
  linkProperty: keyof Link & string,
  values: { readonly [Property in keyof Link]?: string | boolean | readonly string[] | null | undefined },
): void {
  const entries = Object.entries(values);
  if (entries.some(([, value]) => value === null || value === undefined)) return;
  // One query may ask the same table twice; every link adds a parameter, so no two get one name.
  const alias = `link${Object.keys(query.getParameters()).length}`;
  const linked = query.subQuery().select(`${alias}.${linkProperty}`).from(link, alias);
  for (const [name, value] of entries) {
    if (typeof value === 'object') whereOneOf<ObjectLiteral>(linked, { [name]: value });
    else whereEqual<ObjectLiteral>(linked, { [name]: value });
  }
  query.andWhere(`${query.alias}.${property} IN ${linked.getQuery()}`);
}
