import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../admin/open-core';
import { defaultRegistryOptions } from '../registry-options';
import { forgetOldUsage } from './forget-old-usage';
import { keepReport } from './keep-report';
import { OperationCount } from './operation-count.entity';
import { readReport } from './read-report';
import { usageOf } from './usage-of';

const now = new Date('2026-11-22T10:30:00Z');
const operation = (field: string, client = 'one') => ({
  document: `{ ${field} }`,
  name: null,
  client,
  requests: 1,
  fields: [`Query.${field}`],
});
const report = (hour: string, ...operations: object[]) => readReport(JSON.stringify({ hour, operations }), now, 30);

describe('reports of usage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-usage-'));
  let opened: Awaited<ReturnType<typeof openCore>>;
  const database = () => opened.core.database;
  const keep = (text: ReturnType<typeof report>, bounds?: { operations: number; rowsAnHour: number }) =>
    database().write((manager) => keepReport(manager, text, bounds));

  beforeAll(async () => {
    const location = { kind: 'sqlite', file: join(folder, 'registry.sqlite') } as const;
    opened = await openCore(location, defaultRegistryOptions, false);
  });

  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('add up for an hour, an operation and a client', async () => {
    await keep(report('2026-11-22T09', operation('a'), operation('a', 'two')));
    await keep(report('2026-11-22T09', operation('a')));
    await keep(report('2026-11-22T10', operation('a')));

    const uses = await usageOf(database().reader, 'Query.a');
    expect(uses.map(({ client, requests, lastSeen }) => [client, requests, lastSeen])).toEqual([
      ['one', 3, '2026-11-22T10:00:00Z'],
      ['two', 1, '2026-11-22T09:00:00Z'],
    ]);
    expect(await usageOf(database().reader, 'Quer')).toEqual([]);
    expect(await usageOf(database().reader, 'Query')).toHaveLength(2);
  });

  it('leave out operations that are too many, and say how many', async () => {
    const many = ['b', 'c', 'd'].map((field) => operation(field));
    expect(await keep(report('2026-11-22T10', ...many), { operations: 2, rowsAnHour: 100 })).toEqual({
      kept: 1,
      ignored: 2,
    });
  });

  it('count clients together when an hour is full', async () => {
    const clients = ['x', 'y', 'z'].map((client) => operation('a', client));
    await keep(report('2026-11-22T08', ...clients), { operations: 100, rowsAnHour: 1 });
    const rows = await database().reader.findBy(OperationCount, { hour: '2026-11-22T08' });
    expect(rows.map(({ client, requests }) => [client, requests]).sort()).toEqual([
      ['(others)', 2],
      ['x', 1],
    ]);
  });

  it('are forgotten with the operations nobody sends any more', async () => {
    await keep(report('2026-11-01T10', operation('old')));
    await database().write((manager) => forgetOldUsage(manager, now, 7));

    expect(await usageOf(database().reader, 'Query.old')).toEqual([]);
    expect(await usageOf(database().reader, 'Query.a')).not.toEqual([]);
  });
});
