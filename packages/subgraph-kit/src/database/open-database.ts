import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions, type EntityManager, type MixedList } from 'typeorm';
import type { Log } from '../server/log';
import type { DatabaseLocation } from './database-url';
import { claimForThisProcess } from './single-process-lock';
import { StatementCounter } from './statement-counter';
import { WriteQueue } from './write-queue';

/** A subgraph's own database: read through `reader`, change only through `write`. */
export interface Database {
  readonly driver: 'better-sqlite3' | 'sqljs' | 'mysql' | 'mariadb';
  /** Where reads go. On SQLite it is a connection of its own, so that it never sees uncommitted rows. */
  readonly reader: EntityManager;
  /** For migrations and schema comparison. */
  readonly dataSource: DataSource;
  /** Runs `work` in one transaction. Overlapping calls never lose each other's committed rows. */
  write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly location: DatabaseLocation;
  readonly entities: MixedList<Function>;
  readonly migrations: MixedList<Function>;
  readonly log: Log;
  /** Which SQLite driver to use; better-sqlite3 where it is installed, else sql.js. */
  readonly sqliteDriver?: 'better-sqlite3' | 'sqljs';
}

/** Connects; creates the SQLite folder or the server's database where it is missing. Migrations are run by `migrate`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { location } = options;
  return location.kind === 'mysql' ? openServer(options, location) : openSqlite(options, location.file);
}

async function openServer(
  { entities, migrations, log }: DatabaseOptions,
  { url, database }: DatabaseLocation & { kind: 'mysql' },
): Promise<Database> {
  const connection = {
    host: url.hostname,
    port: url.port === '' ? 3306 : Number(url.port),
    user: decodeURIComponent(url.username) || 'root',
    password: decodeURIComponent(url.password),
  };
  const driver = await prepareServerDatabase(connection, database);
  const dataSource = new DataSource({
    // 'mysql' against MariaDB shows drift on every nullable text column for ever; each server gets its own type.
    type: driver,
    host: connection.host,
    port: connection.port,
    username: connection.user,
    password: connection.password,
    database,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    poolSize: 10,
    entities,
    migrations,
    logger: new StatementCounter((details, message) => log.warn(details, message)),
  });
  await dataSource.initialize();
  return {
    driver,
    dataSource,
    reader: dataSource.manager,
    write: (work) => dataSource.transaction(work),
    close: () => dataSource.destroy(),
  };
}

/** Creates the database and gives it a binary collation, so that ids compare and sort as in JavaScript and SQLite. */
async function prepareServerDatabase(
  connection: { host: string; port: number; user: string; password: string },
  database: string,
): Promise<'mysql' | 'mariadb'> {
  const server = await createConnection(connection);
  try {
    await server.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    const [rows] = await server.query('SELECT VERSION() AS version');
    const { version } = (rows as { version: string }[])[0] ?? { version: '' };
    return version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await server.end();
  }
}

async function openSqlite(
  { entities, migrations, log, sqliteDriver }: DatabaseOptions,
  file: string,
): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const common = {
    entities,
    migrations,
    logger: new StatementCounter((details: object, message: string) => log.warn(details, message)),
  };
  const native = sqliteDriver ? sqliteDriver === 'better-sqlite3' : isBetterSqliteInstalled();
  if (!native && !sqliteDriver)
    log.warn({ file }, 'better-sqlite3 is not installed; using sql.js, which writes the whole file on each change');
  if (!native) refuseUnfinishedLog(file);
  const release = native ? () => undefined : claimForThisProcess(file);
  const options: DataSourceOptions = native
    ? { ...common, type: 'better-sqlite3', database: file, enableWAL: true, timeout: 10_000 }
    : { ...common, type: 'sqljs', location: file, autoSave: true };

  const writer = await new DataSource(options).initialize().catch((error: unknown) => {
    release();
    throw error;
  });
  // sql.js keeps the database in this process's memory, so a second connection would be a second database.
  const reader = native ? await new DataSource(options).initialize() : writer;
  const queue = new WriteQueue();
  return {
    driver: native ? 'better-sqlite3' : 'sqljs',
    dataSource: writer,
    reader: reader.manager,
    write: (work) => queue.run(() => writer.transaction(work)),
    close: async () => {
      // What is queued still gets written.
      await queue.run(async () => undefined);
      if (reader !== writer) await reader.destroy();
      await writer.destroy();
      release();
    },
  };
}

/** sql.js does not read the log that better-sqlite3 keeps beside a file it did not close: its rows would be lost. */
function refuseUnfinishedLog(file: string): void {
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0) {
    throw new Error(
      `The database ${file} was not closed by better-sqlite3, which is missing or of another Node now: ${log} holds its latest rows. Install better-sqlite3 for this Node (npm ci) and start again.`,
    );
  }
}

/**
 * Its native part is compiled or fetched when it is installed; a machine that can do neither goes without.
 * Only opening a database tells: the package loads without its native part, or with one of another Node.
 */
export function isBetterSqliteInstalled(): boolean {
  try {
    const BetterSqlite = require('better-sqlite3');
    new BetterSqlite(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
