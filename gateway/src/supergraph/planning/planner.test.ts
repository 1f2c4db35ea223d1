import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { defaultPlannerSettings, Planner } from './planner';

const hub = readFileSync(join(__dirname, '..', '..', '..', 'supergraph.graphql'), 'utf8');
const quiet = { error: () => undefined };
const code = (wanted: string) => ({ extensions: { code: wanted } });
const list = '{ partnerships { complete } }';

/** Planned in more than a millisecond, wherever this runs. */
const heavy = `{ ${Array.from({ length: 100 }, (_, index) => `p${index}: partnerships { nodes { id } }`).join(' ')} }`;

describe('the planner', () => {
  const settings = { ...defaultPlannerSettings };
  let planner: Planner;
  let facts: Awaited<ReturnType<typeof Planner.start>>['facts'];

  beforeAll(async () => {
    ({ planner, facts } = await Planner.start(hub, quiet, settings));
  });

  beforeEach(() => Object.assign(settings, defaultPlannerSettings));

  afterAll(() => planner.stop());

  it('tells what it knows of the supergraph, and plans', async () => {
    expect(facts.subgraphs).toContain('laval-lille');
    expect(facts.reserved.has('id')).toBe(true);
    expect(facts.plannerHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(await planner.plan(list, undefined))).toMatchObject({
      kind: 'QueryPlan',
      node: { kind: 'Fetch', serviceName: 'partnership' },
    });
  });

  it('refuses a text that is no supergraph', async () => {
    await expect(Planner.start('type Query {', quiet)).rejects.toThrow('Syntax Error');
  });

  it('refuses more operations than may wait', async () => {
    settings.maxWaiting = 2;
    const asked = ['a', 'b', 'c', 'd'].map((name) => planner.plan(`{ ${name}: __typename }`, undefined));
    const outcomes = await Promise.allSettled(asked);

    // One is planned, two wait.
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    await expect(asked[3]).rejects.toMatchObject(code('PLANNER_BUSY'));
  });

  it('refuses what does not fit the supergraph without being lost', async () => {
    await expect(planner.plan('{ nonsense }', undefined)).rejects.toThrow('nonsense');
    expect(await planner.plan('{ __typename }', undefined)).toContain('QueryPlan');
  });

  it('gives up a plan that takes too long and remembers that, and plans what waited behind it', async () => {
    settings.planDeadlineMs = 1;
    const refused = planner.plan(heavy, undefined);
    const waiting = planner.plan(list, undefined);
    settings.planDeadlineMs = defaultPlannerSettings.planDeadlineMs;

    await expect(refused).rejects.toMatchObject(code('OPERATION_NOT_PLANNED'));
    expect(await waiting).toContain('partnership');
    // It is refused though there would be time now.
    await expect(planner.plan(heavy, undefined)).rejects.toMatchObject(code('OPERATION_NOT_PLANNED'));
  });

  it('ends when it is retired and nobody waits, and begins again for whoever comes late', async () => {
    const ended = jest.spyOn(Worker.prototype, 'terminate');
    const last = planner.plan(list, undefined);
    planner.retire();
    expect(ended).toHaveBeenCalledTimes(0);
    expect(await last).toContain('partnership');
    expect(ended).toHaveBeenCalledTimes(1);

    expect(await planner.plan(list, undefined)).toContain('partnership');
    expect(ended).toHaveBeenCalledTimes(2);
    ended.mockRestore();
  });
});
