import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startObservation, unobserved } from '@passerelle/observe';
import { type Database, openDatabase } from '../database/open-database';
import { countingStatements } from '../database/statement-counter';
import { watchStatements } from './watch-statements';

const log = { info() {}, warn() {}, error() {} };

describe('the statements of a request whose deadline has passed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  let database: Database;

  beforeAll(async () => {
    const location = { kind: 'sqlite', file: join(folder, 'late.sqlite') } as const;
    database = await openDatabase({ location, entities: [], migrations: [], log });
    const observation = await startObservation('test', unobserved, log);
    watchStatements([database.dataSource, database.reader.connection], observation);
  });

  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const during = <Result>(endsAt: number, work: () => Promise<Result>) =>
    countingStatements({ statements: 0, endsAt }, work);

  it('are not begun', async () => {
    const read = () => database.reader.query('SELECT 1 AS one');

    await expect(during(performance.now(), read)).rejects.toMatchObject({
      extensions: { code: 'REQUEST_DEADLINE_EXCEEDED' },
    });
    expect(await during(performance.now() + 60_000, read)).toEqual([{ one: 1 }]);
  });

  it('are finished where they change something', async () => {
    const write = () => database.write((manager) => manager.query('CREATE TABLE kept (id INTEGER)'));
    await during(performance.now(), write);

    expect(await database.reader.query("SELECT name FROM sqlite_master WHERE name = 'kept'")).toHaveLength(1);
  });
});
