import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type RunningContract, readGatewayConfig, startContract } from '@passerelle/gateway';
import { contractFile } from '@passerelle/partnership';
import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';

// The contract served on a URL is an ordinary subgraph: a router that knows nothing of contracts gives the same answers.
describe('another federation router before the contract', () => {
  let hub: TestHub;
  let contract: RunningContract;
  let router: ApolloServer;

  beforeAll(async () => {
    hub = await startTestHub();
    const urls = new Map([...hub.subgraphs].map(([name, { url }]) => [name, url]));
    contract = await startContract({
      ...readGatewayConfig({}, projectFolder),
      port: 0,
      logLevel: 'silent',
      contractSdl: readFileSync(contractFile, 'utf8'),
      nodesByContract: partnershipNodes(urls),
    });
    router = new ApolloServer({
      gateway: new ApolloGateway({
        supergraphSdl: readFileSync(join(projectFolder, 'gateway', 'supergraph.graphql'), 'utf8'),
        buildService: ({ name }) =>
          new RemoteGraphQLDataSource({ url: name === 'partnership' ? contract.url : urls.get(name) }),
      }),
      stopOnTerminationSignals: false,
    });
    await router.start();
  });

  afterAll(async () => {
    await router?.stop();
    await contract?.stop();
    await hub?.stop();
  });

  const queries = [
    '{ partnerships(first: 3) { complete totalCount nodes { id title { fr } owner { name { fr } } } pageInfo { hasNextPage endCursor } reports { owner { id } status rows } } }',
    '{ partnership(id: "laval-lille:corridor-2018") { parties { organization { name { fr } partnerships { nodes { id } } } } softLandings { nodes { id } } } }',
    '{ organization(id: "org:technomontreal") { partnerships(first: 2) { complete nodes { id signedOn { iso } } } } }',
  ];

  it.each(queries)('answers as the hub does: %s', async (query) => {
    const { body } = await router.executeOperation({ query });
    const answer = body.kind === 'single' ? body.singleResult : { data: null, errors: ['not single'] };
    const own = await ask(hub.url, query);

    expect(answer.errors).toBeUndefined();
    expect(own.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual(own.data);
  });

  it('passes a gap on as data when a node is down', async () => {
    await hub.stopSubgraph('laval-lille');
    const { body } = await router.executeOperation({
      query: '{ partnerships { complete nodes { id } reports { owner { id } status } } }',
    });
    await hub.restartSubgraph('laval-lille');
    const data =
      body.kind === 'single'
        ? (body.singleResult.data as { partnerships: { complete: boolean; nodes: unknown[] } })
        : null;

    expect(data?.partnerships.complete).toBe(false);
    expect(data?.partnerships.nodes).toHaveLength(2);
  });
});
