import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlanStore } from './plan-store';

describe('plans on disk', () => {
  let folder: string;
  let warnings: unknown[];
  const log = { info: () => undefined, warn: (...line: unknown[]) => void warnings.push(line) };
  const path = (key: string) => join(folder, `${key}.plan`);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-plans-'));
    warnings = [];
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are found again by another process under their key, and under no other', async () => {
    const store = new PlanStore(folder, log);
    store.keep('a', '{"kind":"QueryPlan"}');
    await store.settled();

    const other = new PlanStore(folder, log);
    expect(await other.read('a')).toBe('{"kind":"QueryPlan"}');
    expect(await other.read('b')).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['a.plan']);
  });

  it('are not used when they are cut off, changed, or of another key', async () => {
    const store = new PlanStore(folder, log);
    store.keep('a', '{"kind":"QueryPlan"}');
    await store.settled();
    const whole = readFileSync(path('a'), 'utf8');

    for (const text of [whole.slice(0, -1), whole.replace('QueryPlan', 'QueryPlam'), '', 'nonsense']) {
      writeFileSync(path('a'), text);
      expect(await store.read('a')).toBeUndefined();
    }
    writeFileSync(path('b'), whole);
    expect(await store.read('b')).toBeUndefined();
    writeFileSync(path('a'), whole);
    expect(await store.read('a')).toBe('{"kind":"QueryPlan"}');
  });

  it.each([
    ['too many', { maxFiles: 2, maxBytes: 1_000_000 }],
    ['too large together', { maxFiles: 100, maxBytes: 150 }],
  ])('go when they are %s, what was not used for longest first', async (_what, limits) => {
    const unbound = new PlanStore(folder, log);
    for (const key of ['old', 'used', 'new']) unbound.keep(key, '{}');
    await unbound.settled();
    for (const [key, seconds] of [
      ['old', 20],
      ['used', 10],
      ['new', 30],
    ] as const) {
      utimesSync(path(key), seconds, seconds);
    }
    writeFileSync(join(folder, 'notes.txt'), 'of somebody else');
    expect(await unbound.read('used')).toBe('{}');

    const bound = new PlanStore(folder, log, limits);
    bound.keep('newest', '{}');
    await bound.settled();

    expect(readdirSync(folder).sort()).toEqual(['newest.plan', 'notes.txt', 'used.plan']);
  });

  it('are done without where the folder cannot be written, which is told once', async () => {
    writeFileSync(join(folder, 'file'), '');
    const store = new PlanStore(join(folder, 'file', 'plans'), log);
    for (const key of ['a', 'b']) {
      store.keep(key, '{}');
      await store.settled();
    }

    expect(await store.read('a')).toBeUndefined();
    expect(warnings).toHaveLength(1);
  });
});
