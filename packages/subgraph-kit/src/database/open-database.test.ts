import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm';
import { column } from './column';
import { migrate } from './migrate';
import { type Database, isBetterSqliteInstalled, openDatabase } from './open-database';

@Entity('berth')
class Berth {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('int')
  length!: number;
}

class CreateBerth1700000000001 implements MigrationInterface {
  name = 'CreateBerth1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'berth', columns: [column.id(), column.int('length')] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('berth');
  }
}

const log = { info() {}, warn() {}, error() {} };

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const drivers = isBetterSqliteInstalled() ? (['better-sqlite3', 'sqljs'] as const) : (['sqljs'] as const);

describe.each(drivers)('a SQLite database on %s', (sqliteDriver) => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const location = { kind: 'sqlite', file: join(folder, 'port.sqlite') } as const;
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase({
      location,
      entities: [Berth],
      migrations: [CreateBerth1700000000001],
      log,
      sqliteDriver,
    });
    await migrate(database, location, async () => undefined);
  });

  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps what one transaction commits when one that overlaps it is rolled back', async () => {
    const rolledBack = database.write(async (manager) => {
      await manager.insert(Berth, { id: 'a', length: 1 });
      await after(30);
      throw new Error('rolled back');
    });
    const committed = database.write(async (manager) => {
      await manager.insert(Berth, { id: 'b', length: 2 });
      await after(10);
    });

    await expect(rolledBack).rejects.toThrow('rolled back');
    await committed;

    const rows = await database.reader.find(Berth);
    expect(rows.map(({ id }) => id)).toEqual(['b']);
  });

  it('runs a write that starts inside another one instead of waiting for itself', async () => {
    await database.write(async () => {
      await database.write((manager) => manager.insert(Berth, { id: 'd', length: 4 }));
    });

    expect(await database.reader.findOneBy(Berth, { id: 'd' })).not.toBeNull();
  });

  it('writes what is queued before it closes', async () => {
    const elsewhere = { kind: 'sqlite', file: join(folder, 'closing.sqlite') } as const;
    const open = () =>
      openDatabase({
        location: elsewhere,
        entities: [Berth],
        migrations: [CreateBerth1700000000001],
        log,
        sqliteDriver,
      });
    const closing = await open();
    await migrate(closing, elsewhere, async () => undefined);
    const queued = closing.write(async (manager) => {
      await after(20);
      await manager.insert(Berth, { id: 'e', length: 5 });
    });
    await closing.close();
    await queued;

    const again = await open();
    expect(await again.reader.findOneBy(Berth, { id: 'e' })).not.toBeNull();
    await again.close();
  });
});

// sql.js has one connection and one process: there is nothing uncommitted to hide and nobody to wait for.
const describeNative = isBetterSqliteInstalled() ? describe : undefined;

describeNative?.('a SQLite database that several connections use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const location = { kind: 'sqlite', file: join(folder, 'port.sqlite') } as const;
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase({ location, entities: [Berth], migrations: [CreateBerth1700000000001], log });
    await migrate(database, location, async () => undefined);
  });

  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('does not show rows that are not committed yet', async () => {
    let seen: Berth | null = null;
    await database.write(async (manager) => {
      await manager.insert(Berth, { id: 'c', length: 3 });
      seen = await database.reader.findOneBy(Berth, { id: 'c' });
    });

    expect(seen).toBeNull();
    expect(await database.reader.findOneBy(Berth, { id: 'c' })).not.toBeNull();
  });

  it('is migrated once by processes that start together', async () => {
    const file = join(folder, 'together.sqlite');
    const open = () =>
      openDatabase({
        location: { kind: 'sqlite', file },
        entities: [Berth],
        migrations: [CreateBerth1700000000001],
        log,
      });
    const databases = await Promise.all([open(), open(), open()]);

    await Promise.all(databases.map((one) => migrate(one, { kind: 'sqlite', file }, async () => undefined)));

    const applied = await databases[0]?.reader.query('SELECT name FROM migrations');
    expect(applied).toEqual([{ name: 'CreateBerth1700000000001' }]);
    await Promise.all(databases.map((one) => one.close()));
  });

  it('frees the migration lock when the process that holds it is killed', async () => {
    const file = join(folder, 'killed.sqlite');
    const script = `
      const Database = require('better-sqlite3');
      const lock = new Database(${JSON.stringify(`${file}.lock`)});
      lock.exec('BEGIN EXCLUSIVE');
      process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script], { cwd: __dirname }).signal).toBe('SIGKILL');

    const survivor = await openDatabase({
      location: { kind: 'sqlite', file },
      entities: [Berth],
      migrations: [CreateBerth1700000000001],
      log,
    });
    await migrate(survivor, { kind: 'sqlite', file }, async () => undefined);
    expect(await survivor.reader.count(Berth)).toBe(0);
    await survivor.close();
  });
});

describe('a file of sql.js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const location = { kind: 'sqlite', file: join(folder, 'alone.sqlite') } as const;
  const open = () => openDatabase({ location, entities: [Berth], migrations: [], log, sqliteDriver: 'sqljs' });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is refused to a second user while the first has it, and free again when that one has closed it', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(`is in use by process ${process.pid}. sql.js serves one process a file`);
    await first.close();
    await (await open()).close();
  });

  it('is refused while the log of better-sqlite3 beside it holds rows that sql.js would lose', async () => {
    writeFileSync(`${location.file}-wal`, 'rows');
    await expect(open()).rejects.toThrow('holds its latest rows. Install better-sqlite3 for this Node (npm ci)');
    rmSync(`${location.file}-wal`);
  });

  it('is taken over from a process that has died', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${location.file}.pid`, String(dead));
    await (await open()).close();
  });
});
