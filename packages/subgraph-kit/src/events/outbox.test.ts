import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { migrate } from '../database/migrate';
import { type Database, isBetterSqliteInstalled, openDatabase } from '../database/open-database';
import { tablesOf } from '../server/tables-of';
import { text } from '../values/localized-text';
import { appendEvents } from './append-events';
import { encodePosition } from './event-position';
import { type Delivery, EventStream } from './event-stream';
import { EventTail } from './event-tail';
import { defaultOutboxSettings, type Outbox, openOutbox } from './outbox';
import { purgeEvents } from './purge-events';
import { sequenceEvents } from './sequence-events';

const log = { info() {}, warn() {}, error() {} };
const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
const opened = new Set<Database>();
const outboxes: Outbox[] = [];
let files = 0;

async function makeDatabase(sqliteDriver?: 'better-sqlite3' | 'sqljs', file?: string): Promise<Database> {
  const location = { kind: 'sqlite', file: file ?? join(folder, `${files++}.sqlite`) } as const;
  const tables = tablesOf({ entities: [], migrations: [], events: [{} as never] });
  const database = await openDatabase({ location, ...tables, log, ...(sqliteDriver && { sqliteDriver }) });
  opened.add(database);
  await migrate(database, location, async () => undefined);
  return database;
}

/** Polls so seldom that only a wake-up is quick enough for a test. */
const seldom = { ...defaultOutboxSettings, pollMs: 60_000 };

function makeOutbox(database: Database, settings: Partial<typeof defaultOutboxSettings> = {}): Outbox {
  const outbox = openOutbox(database, { ...seldom, ...settings }, log);
  outboxes.push(outbox);
  return outbox;
}

async function close(database: Database): Promise<void> {
  opened.delete(database);
  await database.close();
}

const write = (database: Database, ...recordIds: string[]) =>
  database.write((manager) =>
    appendEvents(
      manager,
      recordIds.map((recordId) => ({ feed: 'events', kind: 'KIND', recordId, summary: text('fr', 'en') })),
    ),
  );

const everything = () => true;
const cursorOf = ({ position }: Delivery) => encodePosition(position);

async function nextOf(stream: AsyncGenerator<Delivery, void, void>): Promise<Delivery> {
  const { value } = await stream.next();
  if (!value) throw new Error('the stream has ended');
  return value;
}

/** The records of the next so many events; checkpoints in between are passed over. */
async function take(stream: AsyncGenerator<Delivery, void, void>, count: number): Promise<string[]> {
  const records: string[] = [];
  while (records.length < count) {
    const { event } = await nextOf(stream);
    if (event) records.push(event.recordId);
  }
  return records;
}

afterEach(async () => {
  await Promise.all(outboxes.splice(0).map((outbox) => outbox.stop()));
  await Promise.all([...opened].map(close));
});
afterAll(() => rmSync(folder, { recursive: true }));

const drivers = isBetterSqliteInstalled() ? (['better-sqlite3', 'sqljs'] as const) : (['sqljs'] as const);

describe.each(drivers)('the outbox on %s', (driver) => {
  it('tells at once of what is committed, and never of what is rolled back', async () => {
    const database = await makeDatabase(driver);
    const stream = await makeOutbox(database).subscribe(null, everything);
    await nextOf(stream);
    const first = nextOf(stream);
    const failed = database.write(async (manager) => {
      await appendEvents(manager, [{ feed: 'events', kind: 'KIND', recordId: 'lost', summary: text('fr', 'en') }]);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await write(database, 'a');

    expect((await first).event).toMatchObject({ recordId: 'a', kind: 'KIND', position: 1, summary: text('fr', 'en') });
  });

  it('goes on after a cursor, also when it was closed meanwhile', async () => {
    const file = join(folder, `${driver}-again.sqlite`);
    const before = await makeDatabase(driver, file);
    const outbox = makeOutbox(before);
    const head = await outbox.head();
    await write(before, 'a', 'b');
    const stream = await outbox.subscribe(head, everything);
    const a = await nextOf(stream);
    await stream.return();
    await outbox.stop();
    await close(before);

    const after = await makeDatabase(driver, file);
    const resumed = await makeOutbox(after).subscribe(cursorOf(a), everything);
    await write(after, 'c');

    expect(a.event?.recordId).toBe('a');
    expect(await take(resumed, 2)).toEqual(['b', 'c']);
  });
});

describe('a subscription', () => {
  it('begins with a checkpoint, from which nothing is missed', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database);
    await write(database, 'before');
    const stream = await outbox.subscribe(null, everything);
    const start = await nextOf(stream);
    await stream.return();
    await write(database, 'a');

    expect(start.event).toBeNull();
    expect(cursorOf(start)).not.toBe(cursorOf({ position: { position: 0, id: '' }, event: null }));
    expect(await take(await outbox.subscribe(cursorOf(start), everything), 1)).toEqual(['a']);
  });

  it('tells from time to time how far there was nothing for it', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database, { checkpointMs: 20 });
    const stream = await outbox.subscribe(null, ({ recordId }) => recordId === 'mine');
    await write(database, 'other', 'other');
    const reached: number[] = [];
    while (!reached.includes(2)) {
      const { position, event } = await nextOf(stream);
      expect(event).toBeNull();
      reached.push(position.position);
    }
    await write(database, 'mine');

    expect(await take(stream, 1)).toEqual(['mine']);
  });

  it('gives every event once and in order, whoever is slow, comes late, or comes back', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('write' as const), count: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ do: fc.constant('read' as const), who: fc.nat(2), count: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ do: fc.constant('return' as const), who: fc.nat(2) }),
    );
    const database = await makeDatabase();
    // So small that a subscriber falls behind the tail and has to read the table again.
    const outbox = makeOutbox(database, { pageSize: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
        const start = await outbox.head();
        const readers = [0, 1, 2].map(() => ({ cursor: start, seen: [] as string[], stream: null as null | Stream }));
        type Stream = Awaited<ReturnType<Outbox['subscribe']>>;
        let written = 0;
        const read = async (reader: (typeof readers)[number], count: number): Promise<void> => {
          reader.stream ??= await outbox.subscribe(reader.cursor, everything);
          for (const end = Math.min(written, reader.seen.length + count); reader.seen.length < end; ) {
            const delivery = await nextOf(reader.stream);
            reader.cursor = cursorOf(delivery);
            if (delivery.event) reader.seen.push(delivery.event.recordId);
          }
        };
        for (const each of steps) {
          if (each.do === 'write') {
            await write(database, ...Array.from({ length: each.count }, () => String(written++)));
            continue;
          }
          const reader = readers[each.who] as (typeof readers)[number];
          if (each.do === 'read') await read(reader, each.count);
          else {
            await reader.stream?.return();
            reader.stream = null;
          }
        }
        await Promise.all(readers.map((reader) => read(reader, written)));

        const all = Array.from({ length: written }, (_, index) => String(index));
        for (const { seen } of readers) expect(seen).toEqual(all);
        await Promise.all(readers.map(({ stream }) => stream?.return()));
      }),
      { numRuns: 30 },
    );
  });

  it('gives no event twice that it has read before the tail did', async () => {
    const database = await makeDatabase();
    class OvertakenTail extends EventTail {
      override async join(...listener: Parameters<EventTail['join']>) {
        const position = await super.join(...listener);
        await write(database, 'a', 'b');
        await sequenceEvents(database);
        return position;
      }
    }
    const tail = new OvertakenTail(database, 60_000, log);
    const stream = new EventStream(database.reader, tail, everything, defaultOutboxSettings);
    const deliveries = await stream.start(null);
    await write(database, 'c');
    await tail.wake();

    expect(await take(deliveries, 3)).toEqual(['a', 'b', 'c']);
    await tail.stop();
  });

  it('holds two pages at most for a subscriber that reads nothing', async () => {
    const database = await makeDatabase();
    const tail = new EventTail(database, 60_000, log);
    const stream = new EventStream(database.reader, tail, everything, { pageSize: 5, checkpointMs: 1_000 });
    const deliveries = await stream.start(null);
    for (let round = 0; round < 20; round += 1) {
      await write(database, ...Array.from({ length: 3 }, (_, index) => String(round * 3 + index)));
      await tail.wake();
      expect(Reflect.get(stream, 'held').length).toBeLessThanOrEqual(10);
    }

    expect(await take(deliveries, 60)).toEqual(Array.from({ length: 60 }, (_, index) => String(index)));
    await tail.stop();
  });

  it.each(['return', 'throw'] as const)('ends on %s, also while it waits', async (how) => {
    const outbox = makeOutbox(await makeDatabase());
    const stream = await outbox.subscribe(null, everything);
    await nextOf(stream);
    const waiting = stream.next();
    if (how === 'return') await stream.return();
    else await expect(stream.throw(new Error('given up'))).rejects.toThrow('given up');

    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it.each([
    ['is none', 'nonsense'],
    ['is one of a list', Buffer.from('["OLDEST","2018","a:b"]').toString('base64url')],
  ])('refuses a cursor that %s', async (_what, cursor) => {
    const outbox = makeOutbox(await makeDatabase());
    await expect(outbox.subscribe(cursor, everything)).rejects.toMatchObject({
      extensions: { code: 'CURSOR_MALFORMED' },
    });
  });

  it('reads nothing while there is nothing new', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database);
    await write(database, 'a');
    const stream = await outbox.subscribe(null, everything);
    await nextOf(stream);
    const waiting = stream.next();
    await new Promise((resolve) => setImmediate(resolve));
    const reads = jest.spyOn(database.reader, 'find');
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(reads).not.toHaveBeenCalled();
    await stream.return();
    await waiting;
  });

  it('looks at the table only while somebody listens', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database, { pollMs: 1 });
    const stream = await outbox.subscribe(null, everything);
    await stream.return();
    await write(database, 'a');
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(await database.reader.query('SELECT position FROM outbox WHERE recordId = ?', ['a'])).toEqual([
      { position: null },
    ]);
  });
});

describe('a cursor', () => {
  it('expires when the events behind it have been deleted, and not before', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database);
    const start = await outbox.head();
    await write(database, 'a');
    const afterA = await outbox.head();
    await write(database, 'b');
    const afterB = await outbox.head();
    await database.write((manager) =>
      manager.query('UPDATE outbox SET occurredAt = ? WHERE recordId <> ?', ['2020-01-01T00:00:00.000Z', 'b']),
    );
    await purgeEvents(database, new Date('2021-01-01'));

    for (const expired of [start, afterA]) {
      await expect(outbox.subscribe(expired, everything)).rejects.toMatchObject({
        message: expect.stringContaining('older than the events that are kept'),
        extensions: { code: 'CURSOR_EXPIRED' },
      });
    }
    await write(database, 'c');
    expect(await take(await outbox.subscribe(afterB, everything), 1)).toEqual(['c']);
  });

  it('stays good at the last event, however old that is', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database);
    await write(database, 'a');
    const head = await outbox.head();
    expect(await purgeEvents(database, new Date('2100-01-01'))).toBe(1);
    await write(database, 'b');

    expect(await take(await outbox.subscribe(head, everything), 1)).toEqual(['b']);
  });

  it('expires for what a restored backup does not hold, even when it has grown as long again', async () => {
    const file = join(folder, 'restored.sqlite');
    const database = await makeDatabase(undefined, file);
    const outbox = makeOutbox(database);
    await write(database, 'kept');
    const kept = await outbox.head();
    await database.dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
    copyFileSync(file, `${file}.backup`);
    await write(database, 'lost');
    const lost = await outbox.head();
    await outbox.stop();
    await close(database);
    copyFileSync(`${file}.backup`, file);

    const restored = await makeDatabase(undefined, file);
    const after = makeOutbox(restored);
    const refused = {
      message: expect.stringContaining('restored or rebuilt'),
      extensions: { code: 'CURSOR_EXPIRED' },
    };
    await expect(after.subscribe(lost, everything)).rejects.toMatchObject(refused);
    await write(restored, 'new', 'newer');
    await expect(after.subscribe(lost, everything)).rejects.toMatchObject(refused);
    expect(await take(await after.subscribe(kept, everything), 2)).toEqual(['new', 'newer']);
  });

  it('expires under those who listen while the database is restored', async () => {
    const database = await makeDatabase();
    const outbox = makeOutbox(database);
    await write(database, 'a');
    const stream = await outbox.subscribe(null, everything);
    await nextOf(stream);
    const waiting = stream.next();
    await database.write((manager) => manager.query("UPDATE outbox SET id = 'another' WHERE recordId = 'a'"));
    await write(database, 'b');

    await expect(waiting).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
    const fresh = await outbox.subscribe(null, everything);
    expect(await nextOf(fresh)).toMatchObject({ event: null, position: { position: 2 } });
  });
});

describe('deleting old events', () => {
  it('leaves no hole, however clocks differ', async () => {
    const database = await makeDatabase();
    for (const day of ['2026-01-03', '2026-01-01', '2026-01-04', '2026-01-02']) {
      await write(database, day);
      await database.write((manager) =>
        manager.query('UPDATE outbox SET occurredAt = ? WHERE recordId = ?', [`${day}T00:00:00.000Z`, day]),
      );
    }
    await sequenceEvents(database);
    await database.write((manager) => manager.query("UPDATE outbox SET occurredAt = '2000' WHERE position = 0"));
    await purgeEvents(database, new Date('2026-01-03T12:00:00Z'));

    const rows = await database.reader.query('SELECT recordId FROM outbox ORDER BY position');
    expect(rows).toEqual([{ recordId: '2026-01-04' }, { recordId: '2026-01-02' }]);
  });
});

describe('an event', () => {
  it('cannot be written outside of the transaction of its change', async () => {
    const database = await makeDatabase();
    const event = { feed: 'events', kind: 'KIND', recordId: 'a', summary: text('fr', 'en') };
    await expect(appendEvents(database.dataSource.manager, [event])).rejects.toThrow('inside database.write');
  });
});
