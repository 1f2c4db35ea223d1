import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Database, openDatabase } from '../database/open-database';
import { loadPresent } from './load-present';
import { rowById } from './row-by-id';
import { rowsByColumn } from './rows-by-column';

@Entity('berth')
class Berth {
  @PrimaryColumn('varchar')
  id!: string;

  @Column('varchar', { nullable: true })
  portId!: string | null;

  @Column('int')
  length!: number;

  @Column('boolean')
  military!: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
const log = { info() {}, warn() {}, error() {} };
let database: Database;

beforeAll(async () => {
  const location = { kind: 'sqlite', file: join(folder, 'port.sqlite') } as const;
  database = await openDatabase({ location, entities: [Berth], migrations: [], log });
  await database.dataSource.synchronize();
  await database.write((manager) =>
    manager.insert(Berth, [
      { id: 'c', portId: 'brest', length: 1, military: false },
      { id: 'b', portId: 'brest', length: 2, military: true },
      { id: 'a', portId: 'brest', length: 2, military: false },
      { id: 'd', portId: null, length: 3, military: false },
    ]),
  );
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const idsOf = (rows: readonly Berth[]) => rows.map(({ id }) => id);

describe('rowById', () => {
  it('answers null for an unknown id, and for a row that is not among those asked for', async () => {
    const civil = rowById(database.reader, Berth, { military: false });
    const [a, b, none] = await Promise.all([civil.load('a'), civil.load('b'), civil.load('none')]);
    expect(a).toMatchObject({ id: 'a', length: 2 });
    expect([b, none]).toEqual([null, null]);
  });

  it('leaves out what is absent when present rows are asked for', async () => {
    expect(idsOf(await loadPresent(rowById(database.reader, Berth), ['b', 'none', 'a']))).toEqual(['b', 'a']);
  });
});

describe('rowsByColumn', () => {
  it('groups rows by the column, in order of the id', async () => {
    const berths = rowsByColumn(database.reader, Berth, 'portId');
    const [brest, rimouski] = await Promise.all([berths.load('brest'), berths.load('rimouski')]);
    expect(idsOf(brest)).toEqual(['a', 'b', 'c']);
    expect(rimouski).toEqual([]);
  });

  it('sorts by the columns that are named, then by the id', async () => {
    const berths = rowsByColumn(database.reader, Berth, 'portId', { order: { length: 'DESC' } });
    expect(idsOf(await berths.load('brest'))).toEqual(['a', 'b', 'c']);
    const shortestFirst = rowsByColumn(database.reader, Berth, 'portId', { order: { length: 'ASC' } });
    expect(idsOf(await shortestFirst.load('brest'))).toEqual(['c', 'a', 'b']);
  });

  it('leaves out rows without the values asked for', async () => {
    const civil = rowsByColumn(database.reader, Berth, 'portId', { where: { military: false } });
    expect(idsOf(await civil.load('brest'))).toEqual(['a', 'c']);
  });
});
