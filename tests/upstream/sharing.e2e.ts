import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKeysCommand } from '@passerelle/gateway';
import { ask, eventually } from '@passerelle/test-kit';
import { readMetrics } from '../observe/read-metrics';
import { answers, type ScriptedGateway, startScriptedGateway } from './scripted-gateway';
import { held } from './scripted-subgraph';

describe('equal requests at the same time', () => {
  let folder: string;
  let gateway: ScriptedGateway;
  const keys: Record<string, string> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-sharing-'));
    const keysFile = join(folder, 'keys.json');
    for (const [name, scopes] of [
      ['first', 'a,b'],
      ['equal', 'b,a'],
      ['other', 'a'],
    ] as const)
      keys[name] =
        `Bearer ${runKeysCommand(['create', '--institution', 'cqi', '--scopes', scopes], keysFile, new Date()).result}`;
    gateway = await startScriptedGateway({ KEYS_FILE: keysFile, METRICS_PORT: '0' });
    for (const query of ['{ a item { name } }', 'query ($of: Int) { a(of: $of) }']) await ask(gateway.url, query);
  });

  let sharedBefore = 0;
  let sharedFetchesBefore = 0;

  beforeEach(async () => {
    sharedBefore = await count(requests);
    sharedFetchesBefore = await count(fetches);
  });

  afterEach(() => {
    for (const subgraph of Object.values(gateway.subgraphs)) subgraph.play(answers);
  });

  afterAll(async () => {
    await gateway?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const requests = 'passerelle_requests_shared_total';
  const fetches = 'passerelle_subgraph_fetches_shared_total{subgraph="a"}';
  const inFlight = 'passerelle_requests_in_flight';

  async function count(metric: string): Promise<number> {
    return (await readMetrics(gateway.metricsUrl as string)).get(metric) ?? 0;
  }

  /** Waits until a metric is at this count. */
  async function reach(metric: string, wanted: number): Promise<void> {
    await eventually(async () => expect(await count(metric)).toBe(wanted));
  }

  async function raw(query: string, authorization?: string) {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-passerelle-cost': 'true',
        ...(authorization && { authorization }),
      },
      body: JSON.stringify({ query }),
    });
    return { id: response.headers.get('x-request-id'), body: JSON.parse(await response.text()) };
  }

  it('are executed once, and each is told its own id and cost', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    gateway.subgraphs.b.play(answers);
    const all = Promise.all(Array.from({ length: 20 }, () => raw('{ a item { name } }')));
    await reach(requests, sharedBefore + 19);
    release({ data: { a: 'A', item: { __typename: 'Item', id: '1' } } });
    const answered = await all;

    expect(gateway.subgraphs.a.asked).toHaveLength(1);
    expect(gateway.subgraphs.b.asked).toHaveLength(1);
    for (const { body } of answered) expect(body.data).toEqual({ a: 'A', item: { name: 'name of 1' } });
    expect(new Set(answered.map(({ id }) => id)).size).toBe(20);
    const calls = answered.map(({ body }) => body.extensions.cost.subgraphCalls);
    expect(calls.sort((one, other) => other - one).slice(0, 2)).toEqual([2, 0]);
  });

  it('are executed once for each kind of rights', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const callers = [undefined, keys.first, keys.equal, keys.other];
    const all = Promise.all([...callers, ...callers].map((key) => raw('{ a item { name } }', key)));
    await reach(requests, sharedBefore + 5);
    expect(gateway.subgraphs.a.asked).toHaveLength(3);
    release({ data: { a: 'A' } });

    for (const { body } of await all) expect(body.data).toEqual({ a: 'A', item: null });
  });

  it('are executed once for each value of their variables', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const all = [1, 2, 1, 2, 3].map((of) => ask(gateway.url, 'query ($of: Int) { a(of: $of) }', { of }));
    await reach(requests, sharedBefore + 2);
    expect(gateway.subgraphs.a.asked.map(({ variables }) => variables.of).sort()).toEqual([1, 2, 3]);
    release({ data: { a: 'A' } });
    await Promise.all(all);
  });

  it('of which one fails all fail, each with its own request id', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const all = Promise.all(Array.from({ length: 5 }, () => raw('{ a item { name } }')));
    await reach(requests, sharedBefore + 4);
    release({ status: 500 });
    const answered = await all;

    expect(gateway.subgraphs.a.asked).toHaveLength(1);
    for (const { id, body } of answered) {
      expect(body.data).toEqual({ a: null, item: null });
      expect(body.errors).toHaveLength(2);
      for (const { extensions } of body.errors) {
        expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', requestId: id });
      }
    }
    expect(new Set(answered.map(({ id }) => id)).size).toBe(5);
  });

  it('go on while one of those who wait has not left', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const { hostname, port } = new URL(gateway.url);
    const body = JSON.stringify({ query: '{ a item { name } }' });
    const first = connect(Number(port), hostname);
    first.write(
      `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\naccept: */*\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await eventually(async () => expect(gateway.subgraphs.a.asked).toHaveLength(1));
    const second = raw('{ a item { name } }');
    await reach(requests, sharedBefore + 1);
    first.destroy();
    await reach(inFlight, 1);
    release({ data: { a: 'A', item: { __typename: 'Item', id: '1' } } });

    expect((await second).body.data).toEqual({ a: 'A', item: { name: 'name of 1' } });
    expect(gateway.subgraphs.a.asked).toHaveLength(1);
  });

  it('are executed again after a change, so that a client reads what it has written', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play((asked) => (asked.query.startsWith('mutation') ? answers(asked) : script(asked)));
    const before = raw('{ a item { name } }');
    await eventually(async () => expect(gateway.subgraphs.a.asked).toHaveLength(1));
    await ask(gateway.url, 'mutation { change }');
    const after = raw('{ a item { name } }');
    await eventually(async () => expect(gateway.subgraphs.a.asked).toHaveLength(3));
    release({ data: { a: 'A' } });
    await Promise.all([before, after]);
  });

  it('are not shared where they are mutations', async () => {
    await Promise.all(Array.from({ length: 5 }, () => ask(gateway.url, 'mutation { change }')));

    expect(gateway.subgraphs.a.asked).toHaveLength(5);
  });

  it('share what different operations ask a subgraph', async () => {
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const all = Promise.all([raw('{ a b }'), raw('{ b a }'), raw('{ x: b a }')]);
    await reach(fetches, sharedFetchesBefore + 2);
    expect(gateway.subgraphs.a.asked).toHaveLength(1);
    release({ data: { a: 'A' } });

    for (const { body } of await all) expect(body.data).toMatchObject({ a: 'A' });
  });
});
