import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Keeps rows whose columns have these values; a value that is not given asks for nothing. */
export function whereEqual<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  values: Readonly<Record<string, string | null | undefined>>,
): void {
  for (const [property, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) {
      query.andWhere(`${query.alias}.${property} = :${property}`, { [property]: value });
    }
  }
}
