import { DataSource } from 'typeorm';
import type { DatabaseLocation } from './database-url';
import type { Database } from './open-database';

const lockTimeoutMs = 60_000;

/**
 * Brings the schema up to date, then does what else has to be done once, one process at a time: replicas
 * that start together wait for the first. Throws when the lock is not free within a minute.
 */
export async function migrate<Result>(
  database: Database,
  location: DatabaseLocation,
  once: () => Promise<Result>,
): Promise<Result> {
  const release = await acquireMigrationLock(database, location);
  try {
    await database.dataSource.runMigrations({ transaction: 'each' });
    return await once();
  } finally {
    await release();
  }
}

async function acquireMigrationLock(database: Database, location: DatabaseLocation): Promise<() => Promise<void>> {
  if (location.kind === 'mysql') return acquireServerLock(database, location.database);
  // sql.js is memory of this process: there is no other process to wait for.
  return database.driver === 'sqljs' ? async () => undefined : acquireFileLock(`${location.file}.lock`);
}

async function acquireServerLock(database: Database, name: string): Promise<() => Promise<void>> {
  // GET_LOCK belongs to a connection, so the connection is kept until the release.
  const runner = database.dataSource.createQueryRunner();
  const lock = `passerelle:${name}`.slice(0, 64);
  const [row] = await runner.query('SELECT GET_LOCK(?, ?) AS ok', [lock, lockTimeoutMs / 1000]);
  if (Number(row?.ok) !== 1) {
    await runner.release();
    throw new Error(
      `Another process has been migrating the database ${name} for over a minute; try again when it is done.`,
    );
  }
  return async () => {
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
    await runner.release();
  };
}

/** An exclusive transaction on a file beside the database: the operating system ends it if this process dies. */
async function acquireFileLock(file: string): Promise<() => Promise<void>> {
  const lock = await new DataSource({ type: 'better-sqlite3', database: file, timeout: 1 }).initialize();
  const giveUpAt = Date.now() + lockTimeoutMs;
  for (;;) {
    try {
      await lock.query('BEGIN EXCLUSIVE');
      break;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) {
        await lock.destroy();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return async () => {
    await lock.query('ROLLBACK');
    await lock.destroy();
  };
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_BUSY|database is locked/.test(`${(error as { code?: string }).code} ${error.message}`)
  );
}
