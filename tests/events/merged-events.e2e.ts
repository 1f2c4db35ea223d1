import { readFileSync } from 'node:fs';
import {
  type ContractSubgraph,
  createContractSubgraph,
  type NodeAnswer,
  type NodeMembership,
  parseContract,
} from '@passerelle/contract-subgraph';
import { lavalLille } from '@passerelle/laval-lille';
import { contractFile } from '@passerelle/partnership';
import { type RunningSubgraph } from '@passerelle/subgraph-kit';
import { signatureOf, startTestHub, type TestHub } from '@passerelle/test-kit';
import { type ExecutionResult, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** A node that is heard over WebSocket. */
function nodeAt(owner: string, { url }: RunningSubgraph): NodeMembership {
  return {
    owner,
    versions: '1.0',
    ask: async () => ({ data: {} }),
    listen: async function* ({ query, variables, signal }) {
      const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
      signal.addEventListener('abort', () => void client.dispose());
      yield* client.iterate({
        query,
        variables: { ...variables },
        extensions: signatureOf(owner, query),
      }) as AsyncIterable<NodeAnswer>;
    },
  };
}

describe('partnershipEvents of all nodes', () => {
  let hub: TestHub;
  let contract: ContractSubgraph;
  const owners = ['brest-rimouski', 'la-rochelle-quebec', 'laval-lille'];

  beforeAll(async () => {
    hub = await startTestHub();
    const nodes = owners.map((owner) => nodeAt(owner, hub.subgraphs.get(owner) as RunningSubgraph));
    contract = createContractSubgraph(parseContract(readFileSync(contractFile, 'utf8')), nodes);
  });

  afterAll(async () => {
    contract.stop();
    await hub.stop();
  });

  it('say of each node from where it is heard, and then what happens there', async () => {
    const document = parse(`subscription { partnershipEvents {
      cursor owner { id } status node { kind recordId summary { fr } partnership { id title { fr } } }
    } }`);
    const events = await contract.subscribe({ document }, undefined);
    if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events));
    const next = async () => ((await events.next()).value as ExecutionResult).data?.partnershipEvents as never;
    const heard = [await next(), await next(), await next()] as { owner: { id: string } }[];
    const { database } = hub.subgraphs.get('laval-lille') as RunningSubgraph;
    const row = { ...lavalLille.seeds[0]?.rows[0], id: 'laval-lille:new' };
    await database.write(async (manager) => {
      const [feed] = lavalLille.events ?? [];
      await manager.insert(feed?.record as never, row as never);
      await feed?.append(manager, 'RECORD_CREATED', [row]);
    });
    const event = await next();
    await events.return?.();

    expect(heard.map(({ owner }) => owner.id).sort()).toEqual(owners);
    expect(heard).toEqual(heard.map(() => expect.objectContaining({ status: 'OK', node: null })));
    expect(event).toMatchObject({
      owner: { id: 'laval-lille' },
      node: { kind: 'RECORD_CREATED', recordId: 'laval-lille:new', partnership: { id: 'laval-lille:new' } },
    });
  });
});
