import { connect } from 'node:net';
import { assertionOf, type HubKey, signAssertion } from '@passerelle/assertion';
import { ask, eventually, hangingServer, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';
import { answers, type ScriptedGateway, startScriptedGateway } from './scripted-gateway';

describe('the deadline of a request', () => {
  let gateway: ScriptedGateway;

  beforeAll(async () => {
    gateway = await startScriptedGateway({ REQUEST_DEADLINE_MS: '2000' });
  });

  afterEach(() => {
    for (const subgraph of Object.values(gateway.subgraphs)) subgraph.play(answers);
  });

  afterAll(() => gateway?.stop());

  it('ends a request with what has come, and an error at each field that has not', async () => {
    gateway.subgraphs.b.play(() => 'hang');
    const { data, errors, httpStatus } = await ask(gateway.url, '{ a b item { id name } }');

    expect(httpStatus).toBe(200);
    expect(data).toEqual({ a: 'A', b: null, item: { id: '1', name: null } });
    expect(new Map(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code]))).toEqual(
      new Map([
        ['b', 'REQUEST_DEADLINE_EXCEEDED'],
        ['item.name', 'REQUEST_DEADLINE_EXCEEDED'],
      ]),
    );
  });

  it('is told to each subgraph as what is left of it', async () => {
    const { a, b } = gateway.subgraphs;
    a.play(async (asked) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answers(asked);
    });
    await ask(gateway.url, '{ item { name } }');
    const [toA, toB] = [a, b].map(({ asked }) => Number(asked[0]?.headers['passerelle-deadline']));

    expect(toA).toBeLessThanOrEqual(2000);
    expect(toB).toBeLessThanOrEqual((toA as number) - 99);
    expect(toB).toBeGreaterThan(0);
  });

  it('leaves a subgraph that was not given its time in use', async () => {
    gateway.subgraphs.a.play((asked) => (asked.query.includes('item') ? 'hang' : answers(asked)));
    await ask(gateway.url, '{ item { id } }');

    expect((await ask(gateway.url, '{ a }')).data).toEqual({ a: 'A' });
  });

  /** Sends an operation and leaves once it has come to the subgraph. */
  async function leave(query: string): Promise<void> {
    const { hostname, port } = new URL(gateway.url);
    const body = JSON.stringify({ query });
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await eventually(async () => expect(gateway.subgraphs.a.asked).toHaveLength(1));
    socket.destroy();
  }

  it.each(['when it is new', 'when it is known'])('gives up a query that nobody waits for, %s', async (when) => {
    const query = `{ item { name } } # ${when}`;
    if (when === 'when it is known') await ask(gateway.url, query);
    gateway.subgraphs.a.play(() => 'hang');
    gateway.subgraphs.b.play(answers);
    await leave(query);

    await eventually(async () => expect(gateway.subgraphs.a.asked[0]?.isGivenUp).toBe(true));
    expect(gateway.subgraphs.b.asked).toHaveLength(0);
  });

  it('carries on with a mutation that nobody waits for', async () => {
    let release = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isSent = false;
    gateway.subgraphs.a.play(async (asked) => {
      await open;
      isSent = true;
      return answers(asked);
    });
    await leave('mutation { change }');
    // A query that is left afterwards has been given up by the time this one would have been.
    const [change] = gateway.subgraphs.a.asked;
    gateway.subgraphs.a.play(() => 'hang');
    await leave('{ a }');
    await eventually(async () => expect(gateway.subgraphs.a.asked[0]?.isGivenUp).toBe(true));
    expect(change?.isGivenUp).toBe(false);
    release();

    await eventually(async () => expect(isSent).toBe(true));
    expect(change?.isGivenUp).toBe(false);
  });
});

describe('the deadline of a request to the hub', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub('sqlite', { requestDeadlineMs: 500 });
  });

  afterAll(() => hub?.stop());

  it('is that of the nodes of a contract too', async () => {
    const port = await hub.stopSubgraph('laval-lille');
    const hanging = await hangingServer(port);
    const { data, errors } = await ask(
      hub.url,
      '{ partnerships { complete nodes { id } reports { owner { id } status message } } }',
    );
    await hanging.stop();
    await hub.restartSubgraph('laval-lille');

    expect(data.partnerships.complete).toBe(false);
    expect(data.partnerships.nodes).toHaveLength(2);
    expect(data.partnerships.reports[2]).toMatchObject({ owner: { id: 'laval-lille' }, status: 'TIMEOUT' });
    expect(Number(/within (\d+) ms/.exec(data.partnerships.reports[2].message)?.[1])).toBeLessThanOrEqual(500);
    expect(errors).toBeUndefined();
  });

  it('keeps a subgraph from beginning with what nobody waits for', async () => {
    const query = '{ organizations(first: 1) { nodes { id } } }';
    const body = JSON.stringify({ query });
    const [key] = testHubKeys as [HubKey];
    const assertion = signAssertion(key, assertionOf({ subgraph: 'directory', query, body }), new Date());
    const answer = await fetch(hub.subgraphs.get('directory')?.url ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'passerelle-assertion': assertion,
        'passerelle-deadline': '0',
      },
      body,
    });

    expect(answer.status).toBe(504);
    expect(answer.headers.get('x-passerelle-sql')).toBe('0');
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_DEADLINE_EXCEEDED' } }] });
  });
});
