import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { type Answer, ask, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';

const folder = join(projectFolder, 'tests', 'golden');
const golden = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

// Apollo's executor over the same plans and the same subgraphs is the reference for ours.
describe('the two executors', () => {
  let hub: TestHub;
  let stock: RunningGateway;

  beforeAll(async () => {
    hub = await startTestHub('sqlite', { executor: 'lean' });
    const urlBySubgraph = new Map([...hub.subgraphs].map(([name, { url }]) => [name, url]));
    stock = await startGateway({
      ...readGatewayConfig({ EXECUTOR: 'stock', LOG_LEVEL: 'silent' }, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      urlBySubgraph,
      nodesByContract: partnershipNodes(urlBySubgraph),
    });
  });

  afterAll(async () => {
    await stock?.stop();
    await hub?.stop();
  });

  const both = async (
    query: string,
    variables = {},
  ): Promise<{ lean: Answer<unknown>; reference: Answer<unknown> }> => ({
    lean: await ask(hub.url, query, variables),
    reference: await ask(stock.url, query, variables),
  });

  /** The age of an answer and the time it took differ from one to the next. */
  const text = (data: unknown): string => JSON.stringify(data).replaceAll(/"(asOf|durationMs)":[^,}]*/g, '"$1":0');

  it.each(golden)('answer %s with the same text, ours with no more calls and statements', async (file) => {
    const { lean, reference } = await both(readFileSync(join(folder, file), 'utf8'), { first: 10 });

    expect(lean.errors).toBeUndefined();
    expect(reference.errors).toBeUndefined();
    expect(text(lean.data)).toBe(text(reference.data));
    expect(lean.cost.subgraphCalls).toBeLessThanOrEqual(reference.cost.subgraphCalls);
    expect(lean.cost.sqlStatements).toBeLessThanOrEqual(reference.cost.sqlStatements);
  });

  it('need 32 calls for the golden queries with ours, 49 with Apollo’s', async () => {
    const calls = { lean: 0, reference: 0 };
    for (const file of golden) {
      const { lean, reference } = await both(readFileSync(join(folder, file), 'utf8'), { first: 10 });
      calls.lean += lean.cost.subgraphCalls;
      calls.reference += reference.cost.subgraphCalls;
    }

    expect(calls).toEqual({ lean: 32, reference: 49 });
  });

  it.each([
    '{ __schema { queryType { name } types { name fields { name type { name ofType { name } } } } } }',
    '{ a: __type(name: "Organization") { name } organization(id: "org:cqi") { __typename again: __typename id } }',
    '{ organization(id: "org:nobody") { name { fr } softLandings { nodes { id } } } }',
    '{ a: partnership(id: "paris:x") { id } organizations(first: 0) { nodes { id } } }',
    '{ organizations(after: "x") { nodes { id } } softLanding(id: "soft-landing:quiet-oceans-2018") { state } }',
  ])('agree on data and on where what errors are: %s', async (query) => {
    const { lean, reference } = await both(query);
    const told = ({ errors }: Answer<unknown>) =>
      errors?.map(({ path, message, extensions }) => [path, message, extensions?.code]).sort();

    expect(text(lean.data)).toBe(text(reference.data));
    expect(told(lean)).toEqual(told(reference));
  });

  it('agree on what is missing when a subgraph is down', async () => {
    await hub.stopSubgraph('directory');
    const { lean, reference } = await both(
      '{ softLandings(first: 3) { nodes { id beneficiary { id name { fr } } host { name { fr } kind } } } }',
    );
    await hub.restartSubgraph('directory');
    const places = ({ errors }: Answer<unknown>) =>
      [...new Set(errors?.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code}`))].sort();

    expect(lean.data).toEqual(reference.data);
    expect(places(lean)).toEqual(places(reference));
    expect(places(lean)).toHaveLength(6);
  });
});
