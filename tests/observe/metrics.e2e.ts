import { createServer } from 'node:net';
import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { ask, eventually, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';
import { growth, type Metrics, readMetrics } from './read-metrics';

const observe = { metrics: { port: 0, host: '127.0.0.1' }, traces: null };

describe('the metrics of a hub', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub('sqlite', { observe }, observe);
  });

  afterAll(() => hub?.stop());

  const metricsOf = (part: string): Promise<Metrics> =>
    readMetrics((part === 'gateway' ? hub.gateway.metricsUrl : hub.subgraphs.get(part)?.metricsUrl) ?? '');

  it('count the requests, what they asked of subgraphs and nodes, and their pages', async () => {
    const before = await metricsOf('gateway');
    await ask(hub.url, '{ organization(id: "org:cqi") { id } }');
    await ask(hub.url, '{ partnerships { nodes { id } } }');
    const after = await metricsOf('gateway');

    const node = 'contract="partnership",owner="laval-lille"';
    expect(
      growth(before, after, [
        'passerelle_requests_total{outcome="ok"}',
        'passerelle_requests_total{outcome="errors"}',
        'passerelle_request_duration_seconds_count{outcome="ok"}',
        'passerelle_request_duration_seconds_bucket{outcome="ok",le="+Inf"}',
        'passerelle_step_duration_seconds_count{step="execute"}',
        'passerelle_requests_in_flight',
        'passerelle_subgraph_fetches_total{subgraph="directory",outcome="ok"}',
        'passerelle_subgraph_fetch_duration_seconds_count{subgraph="directory"}',
        `passerelle_node_fetches_total{${node},outcome="ok"}`,
        `passerelle_node_fetch_duration_seconds_count{${node}}`,
        'passerelle_gathered_pages_total{contract="partnership",list="Query.partnerships",complete="true"}',
      ]),
    ).toEqual({
      'passerelle_requests_total{outcome="ok"}': 2,
      'passerelle_requests_total{outcome="errors"}': 0,
      'passerelle_request_duration_seconds_count{outcome="ok"}': 2,
      'passerelle_request_duration_seconds_bucket{outcome="ok",le="+Inf"}': 2,
      'passerelle_step_duration_seconds_count{step="execute"}': 2,
      passerelle_requests_in_flight: 0,
      'passerelle_subgraph_fetches_total{subgraph="directory",outcome="ok"}': 1,
      'passerelle_subgraph_fetch_duration_seconds_count{subgraph="directory"}': 1,
      [`passerelle_node_fetches_total{${node},outcome="ok"}`]: 1,
      [`passerelle_node_fetch_duration_seconds_count{${node}}`]: 1,
      'passerelle_gathered_pages_total{contract="partnership",list="Query.partnerships",complete="true"}': 1,
    });
    expect(after.get('passerelle_subgraph_response_bytes_total{subgraph="directory"}')).toBeGreaterThan(20);
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(before.get('nodejs_eventloop_lag_max_seconds')).toBeGreaterThan(0);
  });

  it('of a subgraph count its requests and the SQL statements that the answer says it took', async () => {
    const before = await metricsOf('soft-landing');
    const { cost } = await ask(hub.url, '{ softLandings { totalCount nodes { id } } }');
    const after = await metricsOf('soft-landing');

    const names = [
      'passerelle_requests_total{outcome="ok"}',
      'passerelle_sql_statements_total{operation="SELECT",outcome="ok"}',
      'passerelle_sql_duration_seconds_count{operation="SELECT"}',
    ] as const;
    expect(cost.sqlStatements).toBeGreaterThan(0);
    expect(growth(before, after, names)).toEqual({
      [names[0]]: 1,
      [names[1]]: cost.sqlStatements,
      [names[2]]: cost.sqlStatements,
    });
  });

  it('count a subgraph that is down under its name, and its code', async () => {
    const before = await metricsOf('gateway');
    await hub.stopSubgraph('directory');
    await ask(hub.url, '{ organization(id: "org:cqi") { id } }');
    await hub.restartSubgraph('directory');
    const after = await metricsOf('gateway');

    const names = [
      'passerelle_requests_total{outcome="errors"}',
      'passerelle_request_errors_total{code="SUBGRAPH_UNAVAILABLE"}',
      'passerelle_subgraph_fetches_total{subgraph="directory",outcome="unavailable"}',
    ] as const;
    // A query is asked once more where a connection fails.
    expect(growth(before, after, names)).toEqual({ [names[0]]: 1, [names[1]]: 1, [names[2]]: 2 });
  });

  it('count what is refused, by its code', async () => {
    const before = await metricsOf('gateway');
    await ask(hub.url, '{ nothingOfThisName }');
    await fetch(hub.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await fetch(hub.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":' });
    const after = await metricsOf('gateway');

    const names = [
      'passerelle_requests_total{outcome="refused"}',
      'passerelle_request_errors_total{code="GRAPHQL_VALIDATION_FAILED"}',
      'passerelle_request_errors_total{code="BAD_REQUEST"}',
    ] as const;
    expect(growth(before, after, names)).toEqual({ [names[0]]: 3, [names[1]]: 1, [names[2]]: 1 });
  });

  it('show the breaker of a node that is down as 1, its pages as incomplete, and the breaker as 0 when it is back', async () => {
    const breaker = 'passerelle_node_breaker_open{contract="partnership",owner="laval-lille",version="1.0"}';
    const partial =
      'passerelle_gathered_pages_total{contract="partnership",list="Query.partnerships",complete="false"}';
    const before = await metricsOf('gateway');
    expect([before.get(breaker), before.get(partial) ?? 0]).toEqual([0, 0]);

    await hub.stopSubgraph('laval-lille');
    await eventually(async () => {
      await ask(hub.url, '{ partnerships { nodes { id } } }');
      expect((await metricsOf('gateway')).get(breaker)).toBe(1);
    });
    const during = await metricsOf('gateway');
    expect(during.get(partial)).toBeGreaterThan(0);
    expect(
      during.get('passerelle_node_fetches_total{contract="partnership",owner="laval-lille",outcome="unavailable"}'),
    ).toBeGreaterThan(0);
    expect(during.get(breaker.replace('laval-lille', 'brest-rimouski'))).toBe(0);

    await hub.restartSubgraph('laval-lille');
    await eventually(async () => expect((await metricsOf('gateway')).get(breaker)).toBe(0), 20_000);
  });

  it('have no more series after 50 operation names and 50 unknown fields', async () => {
    const all = (index: number) =>
      Promise.all([
        ask(hub.url, `query Name${index} { organization(id: "org:none-${index}") { id } }`),
        ask(hub.url, `query Wrong${index} { field${index} }`),
      ]);
    await all(0);
    const before = await metricsOf('gateway');
    for (let index = 1; index <= 50; index += 1) await all(index);
    const after = await metricsOf('gateway');

    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect([...after.keys()].join('\n')).not.toMatch(/Name|Wrong|field|org:/);
    const names = ['passerelle_requests_total{outcome="ok"}', 'passerelle_requests_total{outcome="refused"}'] as const;
    expect(growth(before, after, names)).toEqual({ [names[0]]: 50, [names[1]]: 50 });
  });

  it('are not on the public port, and nothing else is on theirs', async () => {
    const { metricsUrl } = hub.gateway;
    expect((await fetch(new URL('/metrics', hub.url))).status).toBe(404);
    for (const path of ['/graphql', '/health/live', '/']) {
      expect((await fetch(new URL(path, metricsUrl ?? ''))).status).toBe(404);
    }
  });

  const others: RunningGateway[] = [];

  afterEach(() => Promise.all(others.splice(0).map((gateway) => gateway.stop())));

  const second = async (environment: Record<string, string>) => {
    const urlBySubgraph = new Map([...hub.subgraphs].map(([name, { url }]) => [name, url]));
    const gateway = await startGateway({
      ...readGatewayConfig(environment, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      logLevel: 'silent',
      urlBySubgraph,
      nodesByContract: partnershipNodes(urlBySubgraph),
    });
    others.push(gateway);
    return gateway;
  };

  it('of two gateways in one process are kept apart', async () => {
    const other = await second({ METRICS_PORT: '0' });
    const [ours, theirs] = [await metricsOf('gateway'), await readMetrics(other.metricsUrl ?? '')];
    await ask(other.url, '{ __typename }');
    const ok = 'passerelle_requests_total{outcome="ok"}';
    expect(growth(ours, await metricsOf('gateway'), [ok])).toEqual({ [ok]: 0 });
    expect(growth(theirs, await readMetrics(other.metricsUrl ?? ''), [ok])).toEqual({ [ok]: 1 });
  });

  it('are served by none who is not told to', async () => {
    expect((await second({})).metricsUrl).toBeNull();
    expect((await second({ METRICS_PORT: '' })).metricsUrl).toBeNull();
  });

  it('stop a gateway from starting when their port is taken, with a sentence that names the setting', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    await expect(second({ METRICS_PORT: String(port) })).rejects.toThrow(
      `metrics cannot be served on 127.0.0.1:${port}: another program uses it. Stop that program or choose another port with METRICS_PORT.`,
    );
    await new Promise((resolve) => taken.close(resolve));
    expect((await second({ METRICS_PORT: String(port) })).metricsUrl).toBe(`http://127.0.0.1:${port}/metrics`);
  });

  it.each([
    [{ METRICS_PORT: 'many' }, 'METRICS_PORT must be a whole number from 0 to 65535, but got: many.'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
      'OTEL_EXPORTER_OTLP_ENDPOINT must be the http or https URL of a collector',
    ],
  ])('are not set up from %j', (environment, sentence) => {
    expect(() => readGatewayConfig(environment, projectFolder)).toThrow(sentence);
  });
});
