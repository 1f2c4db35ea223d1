import { checkPageSize, decodeCursor, encodeCursor } from '@passerelle/protocol';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Page } from './connection';
import type { ListOrder } from './list-order';

export interface PageRequest<OrderName extends string> {
  readonly orders: Readonly<Record<OrderName, ListOrder>>;
  readonly orderBy: OrderName;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/**
 * Reads one page of a filtered query in one statement, by key and never by offset.
 * Throws PAGE_SIZE_OUT_OF_RANGE and CURSOR_MALFORMED.
 */
export async function pageOfQuery<Row extends ObjectLiteral & { id: string }, OrderName extends string>(
  query: SelectQueryBuilder<Row>,
  { orders, orderBy, first, after }: PageRequest<OrderName>,
): Promise<Page<Row>> {
  const size = checkPageSize(first);
  const { property, direction } = orders[orderBy];
  const path = `${query.alias}.${property}`;
  const whole = query.clone();
  const page = query.clone();
  if (after) {
    const { key, id } = decodeCursor(after, orderBy);
    const beyond = direction === 'ASC' ? '>' : '<';
    page.andWhere(
      new Brackets((either) =>
        either
          .where(`${path} ${beyond} :afterKey`, { afterKey: key })
          .orWhere(`${path} = :afterKey AND ${query.alias}.id ${beyond} :afterId`, { afterId: id }),
      ),
    );
  }
  const rows = await page
    .orderBy(path, direction)
    .addOrderBy(`${query.alias}.id`, direction)
    .limit(size + 1)
    .getMany();
  return toPage(rows, {
    size,
    after,
    cursorOf: (row) => cursorOf(row, orderBy, property),
    count: () => whole.getCount(),
  });
}

/** The same for rows that are already in memory: the children of one parent. */
export function pageOfRows<Row extends { id: string }, OrderName extends string>(
  rows: readonly Row[],
  { orders, orderBy, first, after }: PageRequest<OrderName>,
): Page<Row> {
  const size = checkPageSize(first);
  const { property, direction } = orders[orderBy];
  const sign = direction === 'ASC' ? 1 : -1;
  const compare = (a: readonly [string, string], b: readonly [string, string]) =>
    sign * (compareText(a[0], b[0]) || compareText(a[1], b[1]));
  const position = (row: Row) => [keyOf(row, property), row.id] as const;
  let sorted = [...rows].sort((a, b) => compare(position(a), position(b)));
  if (after) {
    const { key, id } = decodeCursor(after, orderBy);
    sorted = sorted.filter((row) => compare(position(row), [key, id]) > 0);
  }
  return toPage(sorted.slice(0, size + 1), {
    size,
    after,
    cursorOf: (row) => cursorOf(row, orderBy, property),
    count: () => rows.length,
  });
}

function toPage<Row>(
  rows: readonly Row[],
  how: {
    size: number;
    after?: string | null | undefined;
    cursorOf: (row: Row) => string;
    count: () => number | Promise<number>;
  },
): Page<Row> {
  const nodes = rows.slice(0, how.size);
  const edges = nodes.map((node) => ({ cursor: how.cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > how.size,
      hasPreviousPage: Boolean(how.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: how.count,
  };
}

function cursorOf(row: { id: string }, order: string, property: string): string {
  return encodeCursor({ order, key: keyOf(row, property), id: row.id });
}

function keyOf(row: object, property: string): string {
  return String((row as Record<string, unknown>)[property]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
