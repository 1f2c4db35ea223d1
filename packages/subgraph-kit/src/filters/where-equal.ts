import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Keeps rows whose columns have these values. A value that is not given asks for nothing; an empty id is
 * given, and no row has it.
 */
export function whereEqual<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  values: { readonly [Property in keyof Row]?: string | boolean | null | undefined },
): void {
  for (const [property, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    // Carries the alias, so that a subquery may ask for the same column.
    const parameter = `${query.alias}_${property}`;
    query.andWhere(`${query.alias}.${property} = :${parameter}`, { [parameter]: value });
  }
}
