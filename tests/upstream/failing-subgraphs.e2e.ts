import { ask, eventually } from '@passerelle/test-kit';
import { readMetrics } from '../observe/read-metrics';
import { answers, type ScriptedGateway, startScriptedGateway } from './scripted-gateway';

describe('a subgraph that fails', () => {
  let gateway: ScriptedGateway;

  beforeAll(async () => {
    gateway = await startScriptedGateway({ SUBGRAPH_DEADLINE_MS: '300', METRICS_PORT: '0' });
  });

  afterEach(async () => {
    for (const subgraph of Object.values(gateway.subgraphs)) subgraph.play(answers);
    // Being asked for health, the gateway notices.
    await eventually(async () => {
      await fetch(new URL('/health/ready', gateway.url));
      expect((await ask(gateway.url, '{ a b }')).errors).toBeUndefined();
    });
  });

  afterAll(() => gateway?.stop());

  const whys = async (query: string) =>
    (await ask(gateway.url, query)).errors?.map(({ path, extensions }) => [
      path,
      extensions?.code,
      extensions?.subgraph,
      extensions?.reason,
    ]);

  it('and breaks a connection is asked a query once more, and the client sees nothing of it', async () => {
    let times = 0;
    gateway.subgraphs.a.play((asked) => (++times === 1 ? 'reset' : answers(asked)));
    const { data, errors, cost } = await ask(gateway.url, '{ a }');

    expect({ data, errors }).toEqual({ data: { a: 'A' }, errors: undefined });
    expect(cost.subgraphCalls).toBe(2);
  });

  it('and breaks the connection of a mutation is not asked again', async () => {
    gateway.subgraphs.a.play(() => 'reset');

    expect(await whys('mutation { change }')).toEqual([[['change'], 'SUBGRAPH_UNAVAILABLE', 'a', 'UNREACHABLE']]);
    expect(gateway.subgraphs.a.asked).toHaveLength(1);
  });

  it('and hangs costs its deadline once; then its fields are errors at once, and the others are answered', async () => {
    gateway.subgraphs.a.play(() => 'hang');
    gateway.subgraphs.a.isAlive = false;
    expect(await whys('{ a b }')).toEqual([[['a'], 'SUBGRAPH_UNAVAILABLE', 'a', 'TIMEOUT']]);
    await eventually(async () => {
      const metrics = await readMetrics(gateway.metricsUrl as string);
      expect(metrics.get('passerelle_subgraph_breaker_open{subgraph="a"}')).toBe(1);
      expect(metrics.get('passerelle_subgraph_breaker_open{subgraph="b"}')).toBe(0);
    });
    const asked = gateway.subgraphs.a.asked.length;
    for (let index = 0; index < 20; index += 1) {
      const { data, errors, cost } = await ask(gateway.url, '{ a b }');
      expect(data).toEqual({ a: null, b: 'B' });
      expect(errors?.[0]?.message).toBe('The subgraph "a" is unavailable: it did not answer in time.');
      expect(cost.subgraphCalls).toBe(1);
    }

    expect(gateway.subgraphs.a.asked).toHaveLength(asked);
  });

  it('and is slow with one question is asked the others', async () => {
    gateway.subgraphs.a.play((asked) => (asked.query.includes('item') ? 'hang' : answers(asked)));
    for (let index = 0; index < 4; index += 1) {
      expect(await whys('{ item { id } }')).toEqual([[['item'], 'SUBGRAPH_UNAVAILABLE', 'a', 'TIMEOUT']]);
      expect((await ask(gateway.url, '{ a }')).data).toEqual({ a: 'A' });
    }
  });

  it('and answers no GraphQL is not asked any more after three times, until it does', async () => {
    gateway.subgraphs.b.play(() => ({ status: 500 }));
    gateway.subgraphs.b.isAlive = false;
    for (let index = 0; index < 10; index += 1) {
      expect(await whys('{ a b }')).toEqual([[['b'], 'SUBGRAPH_UNAVAILABLE', 'b', 'INVALID_ANSWER']]);
    }
    expect(gateway.subgraphs.b.asked).toHaveLength(3);
    gateway.subgraphs.b.play(answers);

    await eventually(async () => expect((await ask(gateway.url, '{ a b }')).data).toEqual({ a: 'A', b: 'B' }));
  });

  it('is told how long the gateway waits', async () => {
    await ask(gateway.url, '{ a }');

    expect(gateway.subgraphs.a.asked.at(-1)?.headers['passerelle-deadline']).toBe('300');
  });

  it('is not followed to where it redirects', async () => {
    const { a, b } = gateway.subgraphs;
    a.play(() => ({ status: 307, headers: { location: b.url } }));
    b.play(answers);

    expect(await whys('{ a }')).toEqual([[['a'], 'SUBGRAPH_UNAVAILABLE', 'a', 'INVALID_ANSWER']]);
    expect(b.asked).toHaveLength(0);
  });
});

describe('a subgraph with more requests than it may have', () => {
  it('is sent so many, keeps so many waiting, and the others are errors at its fields only', async () => {
    const gateway = await startScriptedGateway({ SUBGRAPH_MAX_CONCURRENT: '2', SUBGRAPH_MAX_WAITING: '3' });
    let release = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    gateway.subgraphs.a.play(async (asked) => {
      await open;
      return answers(asked);
    });
    const all = Array.from({ length: 9 }, (_, of) => ask(gateway.url, 'query ($of: Int) { a(of: $of) b }', { of }));
    // Those that are turned away are answered while the others wait.
    let turnedAway = 0;
    for (const one of all) one.then(() => turnedAway++);
    await eventually(async () => expect(turnedAway).toBe(4));
    expect(gateway.subgraphs.a.asked).toHaveLength(2);
    release();
    const answered = await Promise.all(all);
    await gateway.stop();

    expect(answered.filter(({ errors }) => errors === undefined)).toHaveLength(5);
    for (const { data, errors } of answered) {
      expect(data.b).toBe('B');
      if (errors) expect(errors[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', reason: 'BUSY' });
    }
  });
});
