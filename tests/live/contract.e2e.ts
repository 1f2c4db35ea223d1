import { composeServices } from '@apollo/composition';
import { createContractSubgraph, parseContract } from '@passerelle/contract-subgraph';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { eventually, testHubKeys } from '@passerelle/test-kit';
import { parse } from 'graphql';
import type { Client } from 'graphql-ws';
import { type Listening, listenByWebSocket, webSocketClient } from './clients';
import { EventLog } from './event-log';
import { type LiveSubgraph, startLiveSubgraph } from './live-subgraph';

const contractSdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.0")
  type Query { lighthouse(id: ID!): Lighthouse @routed }
  type Subscription { lighthouseEvents(after: ID): LighthouseEventEdge! @merged }
  type LighthouseEventEdge { cursor: ID! node: LighthouseEvent }
  type LighthouseEvent { kind: String lighthouse: Lighthouse }
  type Lighthouse @key(fields: "id") { id: ID! height: String! }
`;

const nodeSdl = `
  type Query { lighthouse(id: ID!): Lighthouse }
  type Subscription { lighthouseEvents(after: ID): LighthouseEventEdge! }
  type LighthouseEventEdge { cursor: ID! node: LighthouseEvent }
  type LighthouseEvent { kind: String lighthouse: Lighthouse }
  type Lighthouse @key(fields: "id") { id: ID! height: String! }
`;

const query = `subscription($after: ID) {
  lighthouseEvents(after: $after) { cursor owner { id } status node { kind lighthouse { id height keeper } } }
}`;

// The contract is a subgraph like any other: what the nodes say is joined with what others know of their rows.
describe('the merged events of a contract', () => {
  const logs = new Map(['brest', 'laval'].map((owner) => [owner, new EventLog(false)]));
  const nodes = new Map<string, LiveSubgraph>();
  let keepers: LiveSubgraph;
  let gateway: RunningGateway;
  let client: Client;

  beforeAll(async () => {
    for (const [owner, log] of logs) {
      nodes.set(
        owner,
        await startLiveSubgraph(owner, nodeSdl, {
          Subscription: {
            lighthouseEvents: {
              subscribe: (_: unknown, { after = null }: { after?: string | null }) => log.subscribe('t1', after),
              resolve: ({ cursor, kind }: { cursor: string; kind: string }) => ({
                cursor,
                node: { kind, lighthouse: { id: `${owner}:1`, height: '032' } },
              }),
            },
          },
          Lighthouse: { __resolveReference: ({ id }: { id: string }) => ({ id, height: '032' }) },
        }),
      );
    }
    keepers = await startLiveSubgraph(
      'keepers',
      'type Query { keepers: Int } type Lighthouse @key(fields: "id") { id: ID! keeper: String }',
      { Lighthouse: { __resolveReference: ({ id }: { id: string }) => ({ id, keeper: `keeper of ${id}` }) } },
    );
    const contract = createContractSubgraph(parseContract(contractSdl), []);
    const composed = composeServices([
      { name: contract.name, url: 'http://contract.invalid', typeDefs: parse(contract.sdl) },
      keepers,
    ]);
    if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
    const config = readGatewayConfig({ CONTRACTS: '', EXPLORER: 'false', LOG_LEVEL: 'silent' }, '');
    gateway = await startGateway({
      ...config,
      port: 0,
      hubKeys: { kind: 'keys', keys: testHubKeys },
      supergraph: { kind: 'text', sdl: composed.supergraphSdl },
      plansFolder: null,
      contracts: [contractSdl],
      nodesByContract: new Map([
        ['lighthouse', [...nodes].map(([owner, { url }]) => ({ owner, url, versions: '1.0' }))],
      ]),
      urlBySubgraph: new Map([['keepers', keepers.url]]),
      nodes: { ...config.nodes, probeMs: 20, maxProbeMs: 100 },
    });
    client = webSocketClient(gateway.url.replace('http', 'ws'));
  });

  afterAll(async () => {
    await client?.dispose();
    await gateway?.stop();
    await Promise.all([keepers, ...nodes.values()].map((part) => part?.kill()));
  });

  const events = (listening: Listening, owner: string): string[] =>
    listening.events
      .map(({ data }) => data.lighthouseEvents)
      .filter((event) => event.owner.id === owner && event.node !== null)
      .map(({ node }) => node.kind);
  const log = (owner: string): EventLog => logs.get(owner) as EventLog;

  it('come from all nodes over WebSockets, joined, and go on with each from its own position', async () => {
    const listening = listenByWebSocket(client, { query });
    for (const owner of logs.keys()) await eventually(async () => expect(log(owner).open).toBe(1));
    log('brest').publish('LIT');
    log('laval').publish('DARK');
    await eventually(async () => expect(events(listening, 'laval')).toEqual(['DARK']));
    await eventually(async () => expect(events(listening, 'brest')).toEqual(['LIT']));
    expect(listening.events.find(({ data }) => data.lighthouseEvents.node)).toMatchObject({
      data: {
        lighthouseEvents: {
          node: { lighthouse: { height: '032', keeper: expect.stringMatching(/^keeper of .*:1$/) } },
        },
      },
    });

    await nodes.get('brest')?.kill();
    log('brest').publish('AWAY');
    await nodes.get('brest')?.restart();
    await eventually(async () => expect(events(listening, 'brest')).toEqual(['LIT', 'AWAY']));
    const told = listening.events.map(({ data }) => data.lighthouseEvents).filter(({ owner }) => owner.id === 'brest');
    // That it was lost and found is told, too.
    expect(told.map(({ status, node }) => [status, node?.kind ?? null]).slice(-4)).toEqual([
      ['OK', 'LIT'],
      ['ERROR', null],
      ['OK', null],
      ['OK', 'AWAY'],
    ]);

    const { cursor } = listening.events.at(-1).data.lighthouseEvents;
    listening.stop();
    for (const owner of logs.keys()) await eventually(async () => expect(log(owner).open).toBe(0));
    log('brest').publish('MISSED');
    log('laval').publish('MISSED');
    const back = listenByWebSocket(client, { query, variables: { after: cursor } });
    for (const owner of logs.keys()) await eventually(async () => expect(events(back, owner)).toEqual(['MISSED']));
    back.stop();
    for (const owner of logs.keys()) await eventually(async () => expect(log(owner).open).toBe(0));
  });
});
