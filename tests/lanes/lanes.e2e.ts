import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';

const folder = join(projectFolder, 'tests', 'golden');
const golden = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

interface Sent {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly extensions?: unknown;
}

// Apollo Server's lane is the reference: nobody can tell from an answer which lane it took.
describe('the fast lane', () => {
  let hub: TestHub;
  let slow: RunningGateway;
  let throughApollo: jest.SpyInstance;

  beforeAll(async () => {
    hub = await startTestHub('sqlite', { fastLane: true });
    const urlBySubgraph = new Map([...hub.subgraphs].map(([name, { url }]) => [name, url]));
    slow = await startGateway({
      ...readGatewayConfig(
        { FAST_LANE: 'false', RATE_LIMIT_REQUESTS: '0', RATE_LIMIT_COST: '0', LOG_LEVEL: 'silent' },
        projectFolder,
      ),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      urlBySubgraph,
      nodesByContract: partnershipNodes(urlBySubgraph),
    });
    throughApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  });

  afterAll(async () => {
    throughApollo.mockRestore();
    await slow?.stop();
    await hub?.stop();
  });

  /** All that a client sees, but for what is another with each request. */
  async function seen(url: string, sent: Sent, headers: Record<string, string>): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(sent),
    });
    const { date: _date, 'x-request-id': requestId, ...others } = Object.fromEntries(response.headers);
    const text = (await response.text())
      .replaceAll(requestId ?? '(none)', 'this request')
      .replaceAll(/"(asOf|durationMs)":("[^"]*"|[\d.]+)/g, '"$1":0');
    const { 'content-length': _length, ...compared } = others;
    return { status: response.status, headers: compared, text, isNumbered: requestId !== undefined };
  }

  /** Asks until the operation is known, then once more; gives how often Apollo Server was needed for that. */
  async function bothLanes(sent: Sent, headers: Record<string, string> = {}, first = sent): Promise<number> {
    await seen(hub.url, first, headers);
    const wanted = await seen(slow.url, sent, headers);
    throughApollo.mockClear();
    const given = await seen(hub.url, sent, headers);
    // Subgraphs run on Apollo Server too; what they are asked bears the number of the client's request.
    const needed = throughApollo.mock.calls.filter(
      ([{ httpGraphQLRequest }]) => !httpGraphQLRequest.headers.has('x-request-id'),
    ).length;
    expect(given).toEqual(wanted);
    return needed;
  }

  it.each(golden)('answers what Apollo Server’s lane answers, without it: %s', async (_file, query) => {
    expect(await bothLanes({ query, variables: { first: 10 } })).toBe(0);
  });

  it.each([{ accept: 'application/json' }, { accept: '*/*' }, { accept: 'application/graphql-response+json' }])(
    'answers in the media type that %j asks for',
    async (headers) => {
      expect(await bothLanes({ query: '{ organization(id: "org:cqi") { name { fr } } }' }, headers)).toBe(0);
    },
  );

  it('answers many who ask everything at once as it answers one alone', async () => {
    const all = golden.map(([, query]) => ({ query, variables: { first: 10 } }));
    const alone: unknown[] = [];
    for (const sent of all) alone.push(await seen(slow.url, sent, {}));
    const rounds = await Promise.all(
      Array.from({ length: 6 }, () => Promise.all(all.map((sent) => seen(hub.url, sent, {})))),
    );

    for (const together of rounds) expect(together).toEqual(alone);
  });

  it('tells what an answer cost', async () => {
    expect(
      await bothLanes({ query: golden[0]?.[1] ?? '', variables: { first: 10 } }, { 'x-passerelle-cost': 'true' }),
    ).toBe(0);
  });

  it('tells operations of one document apart', async () => {
    const query =
      'query A { organization(id: "org:cqi") { id } } query B { organization(id: "org:cqi") { name { fr } } }';
    expect(await bothLanes({ query, operationName: 'A' })).toBe(0);
    expect(await bothLanes({ query, operationName: 'B' })).toBe(0);
    expect(await bothLanes({ query })).toBe(1);
    expect(await bothLanes({ query, operationName: 'C' })).toBe(1);
    expect(await bothLanes({ query, operationName: '' })).toBe(1);
  });

  it.each([
    ['a parse error', { query: '{ organization(' }],
    ['a field that is not there', { query: '{ nothing }' }],
    ['an extension', { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    [
      'an owner nobody knows',
      { query: '{ a: partnership(id: "paris:x") { id } organizations(first: 1) { nodes { id } } }' },
    ],
    ['a cursor that cannot be', { query: '{ organizations(after: "x") { nodes { id } } }' }],
  ])('leaves %s to Apollo Server', async (_what, sent) => {
    expect(await bothLanes(sent)).toBe(1);
  });

  it.each([
    ['too many rows', { first: 100_000 }],
    ['of the wrong type', { first: 'ten' }],
    ['not an object', 'ten'],
  ])('refuses variables of an operation it knows, where they are %s', async (_what, variables) => {
    const query = 'query ($first: Int) { organizations(first: $first) { nodes { id } } }';
    expect(await bothLanes({ query, variables } as Sent, {}, { query, variables: { first: 1 } })).toBe(1);
    expect(await bothLanes({ query, variables: { first: 2 } })).toBe(0);
  });

  it('counts the rows of a known operation anew for each size of its pages', async () => {
    const query = `query ($first: Int) {
      organizations(first: $first) {
        nodes { softLandings(first: $first) { nodes { host { softLandings(first: $first) { nodes { id } } } } } }
      }
    }`;
    expect(await bothLanes({ query, variables: { first: 2 } })).toBe(0);
    expect(await bothLanes({ query, variables: { first: 100 } }, {}, { query, variables: { first: 1 } })).toBe(1);
  });

  it('refuses a known operation in a body of another type', async () => {
    const query = '{ organization(id: "org:cqi") { id } }';
    expect(await bothLanes({ query })).toBe(0);
    await bothLanes({ query }, { 'content-type': 'text/plain' });
  });

  it('tells who is missing when a subgraph is down, asking it once', async () => {
    const query = '{ softLandings(first: 3) { nodes { id beneficiary { id name { fr } } } } }';
    expect(await bothLanes({ query })).toBe(0);
    await hub.stopSubgraph('directory');
    expect(await bothLanes({ query }, { 'x-passerelle-cost': 'true' })).toBe(1);
    await hub.restartSubgraph('directory');
    expect(await bothLanes({ query })).toBe(0);
  });
});
