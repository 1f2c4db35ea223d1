import { connect } from 'node:net';
import { ask, eventually } from '@passerelle/test-kit';
import { defaultAdmission } from '../../gateway/src/guard/admission';
import { readMetrics } from '../observe/read-metrics';
import { answers, type ScriptedGateway, startScriptedGateway } from '../upstream/scripted-gateway';
import { held } from '../upstream/scripted-subgraph';

const query = 'query ($of: Int) { a(of: $of) }';

describe('a gateway with more requests than it may answer', () => {
  let gateway: ScriptedGateway;

  afterEach(() => gateway?.stop());

  const start = async (admission: Partial<typeof defaultAdmission>): Promise<void> => {
    gateway = await startScriptedGateway(
      { METRICS_PORT: '0' },
      { admission: { ...defaultAdmission, maxConcurrent: 2, maxWaiting: 1, maxWaitMs: 30_000, ...admission } },
    );
  };

  const post = (of: number, source = query) =>
    fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: source, variables: { of } }),
    });

  const inFlight = (count: number) =>
    eventually(async () =>
      expect((await readMetrics(gateway.metricsUrl as string)).get('passerelle_requests_in_flight')).toBe(count),
    );

  it.each([
    ['operations it knows', 'query ($of: Int) { a(of: $of) }'],
    ['operations it does not know', 'query ($of: Int) { __typename a(of: $of) }'],
  ])('answers so many, keeps so many waiting and refuses the others, of %s', async (what, source) => {
    await start({});
    if (what === 'operations it knows') await post(0, source);
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const taken = [1, 2, 3].map((of) => post(of, source));
    await inFlight(3);
    const refused = [await post(4, source), await post(5, 'this { is no query')];
    expect(gateway.subgraphs.a.asked.length).toBeLessThanOrEqual(2);
    for (const response of refused) {
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('1');
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'The hub is busy and has not begun with this request. Ask again in a moment.',
            extensions: { code: 'OVERLOADED', requestId: response.headers.get('x-request-id') },
          },
        ],
      });
    }
    expect((await fetch(new URL('/health/ready', gateway.url))).status).toBe(200);
    release({ data: { a: 'A' } });
    const answered = await Promise.all(taken);

    expect(answered.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(gateway.subgraphs.a.asked).toHaveLength(3);
    const metrics = await readMetrics(gateway.metricsUrl as string);
    expect(metrics.get('passerelle_request_errors_total{code="OVERLOADED"}')).toBe(2);
  });

  it('refuses what has waited too long, and goes on', async () => {
    await start({ maxWaitMs: 20 });
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const taken = [1, 2].map((of) => post(of));
    await eventually(async () => expect(gateway.subgraphs.a.asked).toHaveLength(2));
    expect((await post(3)).status).toBe(503);
    release({ data: { a: 'A' } });
    await Promise.all(taken);

    expect((await ask(gateway.url, query, { of: 4 })).data).toEqual({ a: 'A' });
  });

  it('gives the place of a client that has left to another', async () => {
    await start({});
    const { script, release } = held();
    gateway.subgraphs.a.play(script);
    const taken = [1, 2].map((of) => post(of));
    await eventually(async () => expect(gateway.subgraphs.a.asked).toHaveLength(2));
    const { hostname, port } = new URL(gateway.url);
    const body = JSON.stringify({ query });
    const waiting = connect(Number(port), hostname);
    waiting.write(
      `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await inFlight(3);
    waiting.destroy();
    await inFlight(2);
    const last = post(3);
    await inFlight(3);
    release({ data: { a: 'A' } });

    expect((await Promise.all([...taken, last])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(gateway.subgraphs.a.asked).toHaveLength(3);
  });

  it('refuses nothing for one turn that took long', async () => {
    await start({ maxEventLoopDelayMs: 1_000, eventLoopWindowMs: 5_000 });
    const until = performance.now() + 1_500;
    while (performance.now() < until);

    expect((await post(1)).status).toBe(200);
  });

  it('refuses requests while the process itself is late with everything, but tells its health', async () => {
    await start({ maxEventLoopDelayMs: 50, eventLoopWindowMs: 1_000 });
    const hold = (ms: number): void => {
      const until = performance.now() + ms;
      while (performance.now() < until);
    };
    const refused = await eventually(async () => {
      hold(600);
      const response = await post(1);
      expect(response.status).toBe(503);
      return response;
    });
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    hold(200);
    expect((await fetch(new URL('/health/live', gateway.url))).status).toBe(200);
    gateway.subgraphs.a.play(answers);

    await eventually(async () => expect((await post(1)).status).toBe(200));
  });
});
