import type DataLoader from 'dataloader';
import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { loaderBy } from './loader-by';

/** The row of each id; null where there is none, or where it does not have the values of `where`. */
export function rowById<Row extends { id: string }>(
  reader: EntityManager,
  entity: new () => Row,
  where: FindOptionsWhere<Row> = {},
): DataLoader<string, Row | null> {
  return loaderBy(
    (ids) => reader.findBy(entity, { ...where, id: In(ids) } as FindOptionsWhere<Row>),
    (row) => row.id,
  );
}
