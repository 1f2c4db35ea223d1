import { randomBytes } from 'node:crypto';
import { ask, eventually } from '@passerelle/test-kit';
import { type HubProcess, startHubProcess } from './hub-process';
import { type CollectedSpan, startTraceCollector, type TraceCollector } from './trace-collector';

describe('the traces of a hub', () => {
  let hub: HubProcess;
  let collector: TraceCollector;

  beforeAll(async () => {
    collector = await startTraceCollector();
    hub = await startHubProcess({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      // OpenTelemetry's own setting: send at once, not every five seconds.
      OTEL_BSP_SCHEDULE_DELAY: '20',
    });
  });

  afterAll(async () => {
    await hub?.stop();
    await collector?.stop();
  });

  async function askTraced(query: string, traceparent: string, variables = {}): Promise<string> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent, cookie: 'session=seCret-4711' },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    expect(errors).toBeUndefined();
    return response.headers.get('x-request-id') ?? '';
  }

  /** The spans of a request of the client, when the one of the request itself has come. */
  const spansOf = (requestId: string): Promise<readonly CollectedSpan[]> =>
    eventually(async () => {
      const ofRequest = ({ attributes }: CollectedSpan) => attributes['passerelle.request_id'] === requestId;
      const request = collector.spans().find((span) => span.service === 'gateway' && ofRequest(span));
      if (!request) throw new Error('the span of the request has not come');
      const spans = collector.spans().filter(({ traceId }) => traceId === request.traceId);
      const fetches = spans.filter(({ service, name }) => service === 'gateway' && name.startsWith('fetch '));
      const answered = spans.filter(({ service, name }) => service !== 'gateway' && name === 'query');
      if (answered.length < fetches.length) throw new Error('a span of a subgraph has not come');
      return spans;
    });

  const query = `query Stays($id: ID!) {
    softLanding(id: $id) { beneficiary { name { fr } } }
    partnerships { nodes { id } }
  }`;
  const variables = { id: 'soft-landing:quiet-oceans-2018' };

  it('lead under the client’s own trace id from the gateway through each subgraph to its SQL', async () => {
    const [traceId, clientSpanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
    const spans = await spansOf(await askTraced(query, `00-${traceId}-${clientSpanId}-01`, variables));

    const parts = (parent: string | undefined): object =>
      Object.fromEntries(
        spans
          .filter(({ parentSpanId }) => parentSpanId === parent)
          .map(({ service, name, spanId }) => [`${service}: ${name}`, parts(spanId)]),
      );
    expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
    const node = (owner: string) => ({ [`gateway: fetch ${owner}`]: { [`${owner}: query`]: sqlOf(owner) } });
    const sqlOf = (owner: string) => ({ [`${owner}: SELECT partnership`]: {} });
    expect(parts(clientSpanId)).toEqual({
      'gateway: query': {
        'gateway: fetch soft-landing': { 'soft-landing: query': { 'soft-landing: SELECT soft_landing': {} } },
        'gateway: fetch directory': { 'directory: query': { 'directory: SELECT organization': {} } },
        ...node('brest-rimouski'),
        ...node('la-rochelle-quebec'),
        ...node('laval-lille'),
      },
    });
  });

  it('say what was asked of whom in the words of OpenTelemetry', async () => {
    const spans = await spansOf(await askTraced(query, '', variables));
    const attributes = (service: string, name: string) =>
      spans.find((span) => span.service === service && span.name === name)?.attributes;

    expect(attributes('gateway', 'query')).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Stays',
      'graphql.operation.type': 'query',
      'passerelle.outcome': 'ok',
      'passerelle.subgraph_calls': 5,
    });
    expect(attributes('gateway', 'fetch directory')).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'url.full': expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/),
      'peer.service': 'directory',
    });
    expect(attributes('directory', 'SELECT organization')).toMatchObject({
      'db.system.name': 'sqlite',
      'db.operation.name': 'SELECT',
      'db.collection.name': 'organization',
      'db.query.text': expect.stringMatching(/^SELECT .+\?/),
    });
  });

  it('hold no variable, no parameter of a statement, no header and nothing of an answer', async () => {
    await spansOf(await askTraced(query, '', variables));
    const sent = JSON.stringify(collector.spans());
    expect(sent).toContain('SELECT');
    for (const secret of ['quiet-oceans', 'Quiet', 'seCret-4711', 'org:', 'softLanding(']) {
      expect(sent).not.toContain(secret);
    }
  });

  it.each([
    'nonsense',
    `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'A'.repeat(32)}-1-01`,
    `ff-${'a'.repeat(99)}`,
  ])('begin anew where the client sends the traceparent %s', async (traceparent) => {
    const spans = await spansOf(await askTraced('{ organization(id: "org:cqi") { id } }', traceparent));
    const [root] = spans.filter(({ parentSpanId }) => parentSpanId === undefined);

    expect(root).toMatchObject({ service: 'gateway', name: 'query' });
    expect(root?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(traceparent.toLowerCase()).not.toContain(root?.traceId);
  });

  it('leave out what the gateway asks to know who is up', async () => {
    expect((await fetch(new URL('/health/ready', hub.url))).status).toBe(200);
    await spansOf(await askTraced('{ organization(id: "org:cqi") { id } }', ''));
    const roots = collector.spans().filter(({ parentSpanId }) => parentSpanId === undefined);

    expect(new Set(roots.map(({ service }) => service))).toEqual(new Set(['gateway']));
  });

  it('mark what failed with its code', async () => {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ organizations(first: 0) { nodes { id } } }"}',
    });
    const spans = await spansOf(response.headers.get('x-request-id') ?? '');
    const typeOf = (name: string) => spans.find((span) => span.service === 'gateway' && span.name === name)?.attributes;

    expect(typeOf('query')).toMatchObject({ 'passerelle.outcome': 'errors', 'error.type': 'PAGE_SIZE_OUT_OF_RANGE' });
    expect(typeOf('fetch directory')).toMatchObject({ 'error.type': 'errors' });
  });

  it('are lost without harm while the collector is down, which the log says', async () => {
    const unheard = await startHubProcess({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      OTEL_BSP_SCHEDULE_DELAY: '20',
      OTEL_EXPORTER_OTLP_TIMEOUT: '200',
    });
    const { data, errors } = await ask(unheard.url, '{ organization(id: "org:cqi") { id } }');
    await eventually(async () => expect(unheard.output()).toContain('traces could not be sent'));
    const code = await unheard.stop();

    expect(errors).toBeUndefined();
    expect(data).toEqual({ organization: { id: 'org:cqi' } });
    expect(code).toBe(0);
  });
});
