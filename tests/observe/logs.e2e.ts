import { ask, eventually } from '@passerelle/test-kit';
import { type HubProcess, startHubProcess } from './hub-process';
import { startTraceCollector, type TraceCollector } from './trace-collector';

interface Line {
  readonly name: string;
  readonly level: number;
  readonly msg: string;
  readonly reqId: string;
  readonly [field: string]: unknown;
}

const [info, warn] = [30, 40];

describe('the log of a hub at the level info', () => {
  let hub: HubProcess;
  let collector: TraceCollector;

  beforeAll(async () => {
    collector = await startTraceCollector();
    hub = await startHubProcess({ LOG_LEVEL: 'info', OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
  });

  afterAll(async () => {
    await hub?.stop();
    await collector?.stop();
  });

  const lines = (): Line[] =>
    hub
      .output()
      .split('\n')
      .flatMap((text): Line[] => (text.startsWith('{') ? [JSON.parse(text) as Line] : []));

  /** The lines of one request, when the gateway's own has come. */
  const linesOf = (requestId: string | null): Promise<Line[]> =>
    eventually(async () => {
      const found = lines().filter(({ reqId }) => reqId === requestId);
      if (!found.some(({ name, msg }) => name === 'gateway' && msg === 'request')) throw new Error('no line yet');
      return found;
    });

  async function send(body: object, headers: Record<string, string> = {}): Promise<Line[]> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return linesOf(response.headers.get('x-request-id'));
  }

  it('has one line a request of the gateway, and one of each subgraph that it asked, with the trace they belong to', async () => {
    const found = await send({ query: 'query Who { organization(id: "org:cqi") { id } }' });

    expect(found.map(({ name }) => name).sort()).toEqual(['directory', 'gateway']);
    const [gateway, directory] = ['gateway', 'directory'].map((part) => found.find(({ name }) => name === part));
    expect(gateway).toMatchObject({
      level: info,
      msg: 'request',
      operation: 'Who',
      type: 'query',
      outcome: 'ok',
      status: 200,
      ms: expect.any(Number),
      subgraphCalls: 1,
      sqlStatements: 1,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(directory).toMatchObject({ msg: 'request', outcome: 'ok', sqlStatements: 1, traceId: gateway?.traceId });
  });

  it('says of a refused request why, and of an answer with errors which, at the level of a warning', async () => {
    const [refused] = await send({ query: '{ nothingOfThisName }' });
    expect(refused).toMatchObject({
      level: info,
      outcome: 'refused',
      status: 200,
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    });

    const answered = await send({ query: '{ organizations(first: 0) { nodes { id } } }' });
    expect(answered.find(({ name }) => name === 'gateway')).toMatchObject({
      level: warn,
      outcome: 'errors',
      codes: ['PAGE_SIZE_OUT_OF_RANGE'],
    });
  });

  it('shortens the name of an operation to 100 characters, and keeps none that is no name', async () => {
    const long = 'a'.repeat(150);
    const [named] = await send({ query: `query ${long} { __typename }` });
    expect(named?.operation).toBe('a'.repeat(100));

    const [unnamed] = await send({ query: 'query A { __typename }', operationName: 'no name' });
    expect(unnamed).not.toHaveProperty('operation');
  });

  it('holds no header, no variable, no literal of an operation and nothing of a URL behind its path', async () => {
    const secret = 'hunter2';
    const headers = { 'x-secret': secret, cookie: `session=${secret}` };
    await send({ query: '{ __typename }' }, { authorization: `Bearer ${secret}` });
    const byId = 'query ($id: ID!) { organization(id: $id) { id } partnership(id: $id) { id } }';
    await send({ query: byId, variables: { id: secret } }, headers);
    await send({ query: byId, variables: { id: { [secret]: secret } } }, headers);
    await send({ query: `{ organization(id: "${secret}") { ${secret} } }` }, headers);
    await send({ query: `{ organizations(after: "${secret}") { nodes { id } } }` }, headers);
    const search = new URLSearchParams({ query: byId, variables: JSON.stringify({ id: secret }) });
    const got = await fetch(`${hub.url}?${search}`, {
      headers: { ...headers, 'apollo-require-preflight': 'true' },
    });
    expect((await linesOf(got.headers.get('x-request-id')))[0]).toMatchObject({ status: 200 });
    await fetch(new URL(`/${secret}?key=${secret}`, hub.url), { headers });
    await send({ query: '{ __typename }' });

    expect((await ask(hub.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect(lines().length).toBeGreaterThan(7);
    expect(hub.output()).not.toContain(secret);
  });
});
