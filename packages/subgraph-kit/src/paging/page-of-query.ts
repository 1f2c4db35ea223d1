import { type Position, readPageRequest } from '@passerelle/protocol';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Page } from './connection';
import type { ListRequest } from './list-request';
import { toPage } from './to-page';

/**
 * Reads one page of a filtered query in one statement, by key and never by offset.
 * Throws BAD_USER_INPUT, PAGE_SIZE_OUT_OF_RANGE and CURSOR_MALFORMED, as `readPageRequest` does.
 */
export async function pageOfQuery<Row extends ObjectLiteral & { id: string }, OrderName extends string>(
  query: SelectQueryBuilder<Row>,
  { orders, orderBy, ...paging }: ListRequest<OrderName>,
): Promise<Page<Row>> {
  const request = readPageRequest(paging, orderBy);
  const { property, direction } = orders[orderBy];
  const path = `${query.alias}.${property}`;
  const whole = query.clone();
  const page = query.clone();

  const [behind, inFront] = direction === 'ASC' ? (['>', '<'] as const) : (['<', '>'] as const);
  const bound = (name: string, place: Position | null, side: '>' | '<') => {
    if (place === null) return;
    const [key, id] = [`${name}Key`, `${name}Id`];
    page.andWhere(
      new Brackets((either) =>
        either
          .where(`${path} ${side} :${key}`, { [key]: place.key })
          .orWhere(`${path} = :${key} AND ${query.alias}.id ${side} :${id}`, { [id]: place.id }),
      ),
    );
  };
  bound('after', request.after, behind);
  bound('before', request.before, inFront);

  // The last rows of a list are the first of its reverse; toPage turns them round again.
  const reading = (request.direction === 'FORWARD') === (direction === 'ASC') ? 'ASC' : 'DESC';
  const rows = await page
    .orderBy(path, reading)
    .addOrderBy(`${query.alias}.id`, reading)
    .limit(request.size + 1)
    .getMany();
  return toPage(rows, { request, orderBy, property, count: () => whole.getCount() });
}
