import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeCursor, type PageArguments } from '@passerelle/protocol';
import fc from 'fast-check';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DatabaseLocation, parseDatabaseUrl } from '../database/database-url';
import { type Database, isBetterSqliteInstalled, openDatabase } from '../database/open-database';
import { countingStatements } from '../database/statement-counter';
import type { Page } from './connection';
import { foldText } from './fold-text';
import type { ListOrder } from './list-order';
import { pageOfQuery } from './page-of-query';
import { pageOfRows } from './page-of-rows';

@Entity('buoy')
class Buoy {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  /** The list it belongs to: each run of a property has one of its own. */
  @Column('varchar', { length: 20 })
  list!: string;

  @Column('varchar', { length: 255 })
  sortName!: string;
}

type Order = 'NAME' | 'NAME_DESC';
const orders: Record<Order, ListOrder> = {
  NAME: { property: 'sortName', direction: 'ASC' },
  NAME_DESC: { property: 'sortName', direction: 'DESC' },
};

/** One way to read pages of the same rows: SQL on a driver, or in memory. */
interface Harness {
  fill(rows: readonly Buoy[]): Promise<void>;
  page(list: string, orderBy: Order, paging: PageArguments): Promise<Page<Buoy>>;
  close(): Promise<void>;
}

async function sqlHarness(location: DatabaseLocation, sqliteDriver?: 'better-sqlite3' | 'sqljs'): Promise<Harness> {
  const log = { info() {}, warn() {}, error() {} };
  const driver = sqliteDriver ? { sqliteDriver } : {};
  const database: Database = await openDatabase({ location, entities: [Buoy], migrations: [], log, ...driver });
  await database.dataSource.synchronize();
  return {
    fill: (rows) => database.write(async (manager) => void (await manager.insert(Buoy, [...rows]))),
    page: async (list, orderBy, paging) => {
      const query = database.reader.createQueryBuilder(Buoy, 'buoy').where('buoy.list = :list', { list });
      const cost = { statements: 0 };
      const page = await countingStatements(cost, () => pageOfQuery(query, { orders, orderBy, ...paging }));
      expect(cost.statements).toBe(1);
      return page;
    },
    close: async () => {
      if (location.kind === 'mysql') await database.dataSource.query(`DROP DATABASE ${location.database}`);
      await database.close();
    },
  };
}

function memoryHarness(): Harness {
  const lists = new Map<string, Buoy[]>();
  return {
    fill: async (rows) => {
      for (const row of rows) lists.set(row.list, [...(lists.get(row.list) ?? []), row]);
    },
    page: async (list, orderBy, paging) => pageOfRows(lists.get(list) ?? [], { orders, orderBy, ...paging }),
    close: async () => undefined,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => ({ kind: 'sqlite', file: join(folder, name) }) as const;
const server = `${process.env.TEST_DATABASE_SERVER ?? 'mysql://root@127.0.0.1:3306'}/test_paging_${randomBytes(4).toString('hex')}`;

const harnesses: [name: string, open: () => Promise<Harness>][] = [
  ['rows in memory', async () => memoryHarness()],
  ['sql.js', () => sqlHarness(file('sqljs.sqlite'), 'sqljs')],
];
if (isBetterSqliteInstalled())
  harnesses.push(['better-sqlite3', () => sqlHarness(file('native.sqlite'), 'better-sqlite3')]);
if (process.env.REQUIRE_MARIADB === 'true')
  harnesses.push(['MariaDB', () => sqlHarness(parseDatabaseUrl(server, 'paging'))]);

// Sort keys as a subgraph stores them: folded names and days. Few, so that many rows have the same one.
// The last two are in one order by UTF-16 code units, and in the other by code points.
const knownKeys = [
  '',
  'brest',
  'brest iroise',
  'rimouski',
  'ile d aix',
  '2018-10-01',
  '9999-12-31',
  '\uFA0E',
  '\u{10428}',
];
const sortName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...knownKeys) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).map(foldText) },
);
const slug = fc.oneof(
  fc.stringMatching(/^[a-z0-9-]{1,6}$/),
  fc.constantFrom('é', 'É', 'e\u0301', '\uFA0E', '\u{10428}'),
);
const someRows = (minLength: number) =>
  fc.uniqueArray(fc.record({ slug, sortName }), { selector: (row) => row.slug, minLength, maxLength: 24 });
const orderBy = fc.constantFrom<Order>('NAME', 'NAME_DESC');

let lists = 0;

describe.each(harnesses)('a list over %s', (_name, open) => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(() => harness?.close());

  /** Stores rows as a list of their own; gives their ids in the order they must come in. */
  async function fill(rows: readonly { slug: string; sortName: string }[], order: Order) {
    const list = `l${lists++}`;
    const buoys = rows.map((row) =>
      Object.assign(new Buoy(), { id: `${list}:${row.slug}`, list, sortName: row.sortName }),
    );
    if (buoys.length > 0) await harness.fill(buoys);
    const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    const sorted = buoys.sort((a, b) => bytes(a.sortName, b.sortName) || bytes(a.id, b.id));
    if (order === 'NAME_DESC') sorted.reverse();
    return {
      ids: sorted.map(({ id }) => id),
      cursors: sorted.map(({ id, sortName: key }) => encodeCursor({ order, key, id })),
      page: async (paging: PageArguments) => {
        const page = await harness.page(list, order, paging);
        const pageIds = page.nodes.map(({ id }) => id);
        expect(page.edges.map(({ node }) => node.id)).toEqual(pageIds);
        expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
        return { ids: pageIds, count: page.count, ...page.pageInfo };
      },
    };
  }

  it('gives the same rows forward and, page by page in reverse, backward', async () => {
    await fc.assert(
      fc.asyncProperty(someRows(0), orderBy, fc.integer({ min: 1, max: 13 }), async (rows, order, size) => {
        const { ids, page } = await fill(rows, order);
        const pageCount = Math.max(1, Math.ceil(ids.length / size));

        const forward: string[][] = [];
        for (let after: string | null = null; forward.length < pageCount; ) {
          const next = await page({ first: size, after });
          forward.push(next.ids);
          expect(next.hasNextPage).toBe(forward.length < pageCount);
          expect(next.hasPreviousPage).toBe(after !== null);
          after = next.endCursor;
        }
        const backward: string[][] = [];
        for (let before: string | null = null; backward.length < pageCount; ) {
          const next = await page({ last: size, before });
          backward.push(next.ids);
          expect(next.hasPreviousPage).toBe(backward.length < pageCount);
          expect(next.hasNextPage).toBe(before !== null);
          before = next.startCursor;
        }

        expect(forward.flat()).toEqual(ids);
        expect([...backward].reverse().flat()).toEqual(ids);
        expect(forward.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(backward.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives exactly the rows between two cursors, from either end', async () => {
    const index = fc.nat({ max: 1_000 });
    await fc.assert(
      fc.asyncProperty(
        someRows(1),
        orderBy,
        index,
        index,
        fc.integer({ min: 1, max: 26 }),
        async (rows, order, a, b, size) => {
          const { ids, cursors, page } = await fill(rows, order);
          const [from, to] = [a % ids.length, b % ids.length];
          const [after, before] = [cursors[from], cursors[to]];
          // Bounds that meet or cross have nothing between them.
          const between = ids.slice(from + 1, Math.max(from + 1, to));

          expect(await page({ first: size, after, before })).toMatchObject({
            ids: between.slice(0, size),
            hasNextPage: true,
            hasPreviousPage: true,
          });
          expect(await page({ last: size, after, before })).toMatchObject({
            ids: between.slice(-size),
            hasNextPage: true,
            hasPreviousPage: true,
          });
          expect(await page({ first: size, before })).toMatchObject({
            ids: ids.slice(0, to).slice(0, size),
            hasNextPage: true,
            hasPreviousPage: false,
          });
          expect(await page({ last: size, after })).toMatchObject({
            ids: ids.slice(from + 1).slice(-size),
            hasNextPage: false,
            hasPreviousPage: true,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps its place where the row of a cursor is gone', async () => {
    const { ids, page } = await fill(
      ['a', 'c', 'e', 'g'].map((name) => ({ slug: name, sortName: name })),
      'NAME',
    );
    const gone = (key: string) => encodeCursor({ order: 'NAME', key, id: 'gone' });

    expect((await page({ last: 2, before: gone('d') })).ids).toEqual(ids.slice(0, 2));
    expect((await page({ last: 9, after: gone('b'), before: gone('f') })).ids).toEqual(ids.slice(1, 3));
  });

  it('counts the whole list, whatever the page', async () => {
    const { page } = await fill(
      ['a', 'b', 'c', 'd', 'e'].map((name) => ({ slug: name, sortName: name })),
      'NAME_DESC',
    );
    const end = await page({ last: 2 });
    const middle = await page({ last: 2, before: end.startCursor });

    expect(await end.count()).toBe(5);
    expect(await middle.count()).toBe(5);
  });

  it('refuses first with last, sizes out of range and cursors it did not give out', async () => {
    const { page } = await fill([], 'NAME');

    await expect(page({ first: 1, last: 1 })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    await expect(page({ last: 101 })).rejects.toMatchObject({
      extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE', argument: 'last' },
    });
    await expect(page({ last: 1, before: 'x' })).rejects.toMatchObject({
      extensions: { code: 'CURSOR_MALFORMED', argument: 'before' },
    });
  });
});
