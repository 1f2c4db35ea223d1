import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Keeps rows whose columns have one of the listed values. No list asks for nothing; an empty one keeps no row. */
export function whereOneOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  lists: { readonly [Property in keyof Row]?: readonly string[] | null | undefined },
): void {
  for (const [property, list] of Object.entries(lists)) {
    if (list === null || list === undefined) continue;
    const parameter = `${query.alias}_${property}_list`;
    // `IN ()` is not SQL.
    if (list.length === 0) query.andWhere('1 = 0');
    else query.andWhere(`${query.alias}.${property} IN (:...${parameter})`, { [parameter]: list });
  }
}
