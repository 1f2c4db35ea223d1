import type DataLoader from 'dataloader';
import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere, In } from 'typeorm';
import { groupsBy } from './loader-by';

export interface RowsByColumnOptions<Row> {
  /** Rows that do not have these values are left out. */
  readonly where?: FindOptionsWhere<Row>;
  /** What the rows of one key are sorted by; the id decides between equals, and alone where this is not given. */
  readonly order?: { readonly [Column in keyof Row]?: 'ASC' | 'DESC' };
}

/** The rows that have the key in a column: the children of a parent, the links of a target. */
export function rowsByColumn<Row extends { id: string }>(
  reader: EntityManager,
  entity: new () => Row,
  column: keyof Row & string,
  { where, order }: RowsByColumnOptions<Row> = {},
): DataLoader<string, Row[]> {
  return groupsBy(
    (keys) =>
      reader.find(entity, {
        where: { ...where, [column]: In(keys) } as FindOptionsWhere<Row>,
        order: { ...order, id: 'ASC' } as FindOptionsOrder<Row>,
      }),
    (row) => String(row[column]),
  );
}
