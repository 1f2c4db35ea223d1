import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { ResearchLink } from './research-link.entity';

/** Keeps the rows that are linked to the target; without a target, all of them. */
export function whereLinked<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  name: string,
  targetId: string | null | undefined,
): void {
  if (!targetId) return;
  const linked = query
    .createQueryBuilder()
    .subQuery()
    .select(`${name}.rowId`)
    .from(ResearchLink, name)
    .where(`${name}.targetId = :${name}Id`);
  query.andWhere(`${query.alias}.id IN ${linked.getQuery()}`, { [`${name}Id`]: targetId });
}
