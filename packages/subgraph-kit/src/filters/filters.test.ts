import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { type Database, openDatabase } from '../database/open-database';
import { foldText } from '../paging/fold-text';
import { unknownDay } from '../values/unknown-day';
import { whereEqual } from './where-equal';
import { whereLinked } from './where-linked';
import { whereOneOf } from './where-one-of';
import { whereOverlaps } from './where-overlaps';
import { whereWords } from './where-words';

@Entity('ship')
class Ship {
  @PrimaryColumn('varchar')
  id!: string;

  @Column('varchar')
  kind!: string;

  @Column('varchar', { nullable: true })
  portId!: string | null;

  @Column('varchar', { nullable: true })
  from!: string | null;

  @Column('varchar')
  to!: string;

  @Column('varchar')
  searchText!: string;
}

@Entity('call')
class Call {
  @PrimaryColumn('varchar')
  id!: string;

  @Column('varchar')
  shipId!: string;

  @Column('varchar')
  portId!: string;

  @Column('varchar')
  reason!: string;
}

const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
const log = { info() {}, warn() {}, error() {} };
let database: Database;

beforeAll(async () => {
  const location = { kind: 'sqlite', file: join(folder, 'port.sqlite') } as const;
  database = await openDatabase({ location, entities: [Ship, Call], migrations: [], log });
  await database.dataSource.synchronize();
  const ship = (id: string, kind: string, portId: string | null, from: string | null, to: string, name: string) => ({
    id,
    kind,
    portId,
    from,
    to,
    searchText: foldText(name),
  });
  await database.write(async (manager) => {
    await manager.insert(Ship, [
      ship('a', 'TUG', 'brest', '2018-01-01', '2018-12-31', 'L’Abeille Bourbon'),
      ship('b', 'FERRY', 'rimouski', '2018-06-01', '2019-01-31', 'Traversier de l’Île'),
      ship('c', 'FERRY', null, unknownDay, unknownDay, 'L’Île d’Orléans'),
      ship('d', 'BARGE', null, null, unknownDay, 'Bourbon'),
    ]);
    await manager.insert(Call, [
      { id: '1', shipId: 'a', portId: 'brest', reason: 'REPAIR' },
      { id: '2', shipId: 'a', portId: 'lorient', reason: 'CREW' },
      { id: '3', shipId: 'b', portId: 'brest', reason: 'CREW' },
    ]);
  });
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function kept(filter: (query: SelectQueryBuilder<Ship>) => void): Promise<string> {
  const query = database.reader.createQueryBuilder(Ship, 'ship');
  filter(query);
  const ships = await query.orderBy('ship.id').getMany();
  return ships.map(({ id }) => id).join('');
}

test('whereEqual keeps rows that have every value given', async () => {
  expect(await kept((query) => whereEqual(query, { kind: 'FERRY', portId: 'rimouski' }))).toBe('b');
  expect(await kept((query) => whereEqual(query, { kind: null, portId: undefined }))).toBe('abcd');
  expect(await kept((query) => whereEqual(query, { portId: '' }))).toBe('');
});

test('whereOneOf keeps rows that have a value of each list', async () => {
  expect(await kept((query) => whereOneOf(query, { kind: ['TUG', 'FERRY'], portId: ['brest'] }))).toBe('a');
  expect(await kept((query) => whereOneOf(query, { kind: null, portId: undefined }))).toBe('abcd');
});

test('whereOneOf keeps nothing for an empty list', async () => {
  expect(await kept((query) => whereOneOf(query, { kind: [] }))).toBe('');
});

test('one query may ask for a value and for a list of the same column', async () => {
  const filter = (query: SelectQueryBuilder<Ship>) => {
    whereEqual(query, { kind: 'FERRY' });
    whereOneOf(query, { kind: ['FERRY', 'TUG'] });
  };
  expect(await kept(filter)).toBe('bc');
});

describe('whereLinked', () => {
  it('keeps rows that another table leads to', async () => {
    expect(await kept((query) => whereLinked(query, 'id', Call, 'shipId', { portId: 'brest' }))).toBe('ab');
    expect(await kept((query) => whereLinked(query, 'id', Call, 'shipId', { portId: 'brest', reason: 'CREW' }))).toBe(
      'b',
    );
  });

  it('takes a list for any of its values', async () => {
    const forReasons = (reason: string[]) =>
      kept((query) => whereLinked(query, 'id', Call, 'shipId', { portId: 'brest', reason }));
    expect(await forReasons(['REPAIR', 'CREW'])).toBe('ab');
    expect(await forReasons([])).toBe('');
  });

  it('asks for nothing unless every value is given', async () => {
    expect(await kept((query) => whereLinked(query, 'id', Call, 'shipId', { reason: 'CREW', portId: null }))).toBe(
      'abcd',
    );
  });

  it('may ask the same table several times, and beside other filters', async () => {
    const filter = (query: SelectQueryBuilder<Ship>) => {
      whereEqual(query, { portId: 'brest' });
      whereLinked(query, 'id', Call, 'shipId', { portId: 'brest' });
      whereLinked(query, 'id', Call, 'shipId', { portId: 'lorient' });
    };
    expect(await kept(filter)).toBe('a');
  });
});

describe('whereOverlaps', () => {
  const within = (from: string | null, to: string | null) =>
    kept((query) => whereOverlaps(query, { from, to }, { first: 'from', last: 'to' }));

  it('keeps rows that share a day with the range, its ends included', async () => {
    expect(await within('2019-01-31', null)).toBe('b');
    expect(await within(null, '2018-01-01')).toBe('a');
    expect(await within('2018-12-31', '2018-12-31')).toBe('ab');
  });

  it('leaves out rows of unknown period, unless there is no range', async () => {
    expect(await within('2000-01-01', unknownDay)).toBe('ab');
    expect(await within(null, null)).toBe('abcd');
  });

  it('refuses what is not a day', async () => {
    await expect(within('2018', null)).rejects.toThrow(
      'from must be a day of the calendar as YYYY-MM-DD, but got: 2018.',
    );
  });
});

test('whereWords keeps rows that hold every word, in any order and however written', async () => {
  expect(await kept((query) => whereWords(query, 'ile traversier'))).toBe('b');
  expect(await kept((query) => whereWords(query, 'BOURBON'))).toBe('ad');
  expect(await kept((query) => whereWords(query, '%'))).toBe('abcd');
  expect(await kept((query) => whereWords(query, null))).toBe('abcd');
});
