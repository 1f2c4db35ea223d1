import type { HubKeySet } from '@passerelle/assertion';
import { parseContract } from '@passerelle/contract-subgraph';
import type { Observation } from '@passerelle/observe';
import type { FastifyBaseLogger } from 'fastify';
import type { GatewayOptions } from '../gateway-options';
import { contractWatch } from '../observe/contract-watch';
import { fetchWatch } from '../observe/fetch-watch';
import { notTraced } from '../observe/not-traced';
import { ContractDataSource } from './contract-data-source';
import type { NodesByContract } from './contract-node';
import { followNodes } from './nodes-file';
import { OwnedDataSource } from './owned-data-source';
import { ServedContract } from './served-contract';
import { followHubKeys } from './sign/follow-hub-keys';
import { Signer } from './sign/signer';
import type { Subgraph } from './subgraph';
import type { AskSubgraph } from './subgraph-client';
import { SubgraphClients } from './subgraph-clients';
import { SubgraphDataSource } from './subgraph-data-source';

/** Everything the gateway asks: subgraphs over HTTP, and contracts in this process over their nodes. */
export interface Upstream {
  /**
   * The data source of a subgraph, which answers at this address where the settings do not say otherwise. Throws when nobody
   * knows where.
   */
  readonly dataSource: (subgraph: string, address: string | undefined) => Subgraph;
  /** Names the addresses that the supergraph gives, for those who ask what is missing. */
  setAddresses(addresses: ReadonlyMap<string, string>): void;
  /** The subgraphs and nodes that do not answer now. */
  missing(): Promise<string[]>;
  /** What subgraphs check the hub's signature with. */
  hubKeys(): HubKeySet;
  close(): Promise<void>;
}

export function connectUpstream(options: GatewayOptions, log: FastifyBaseLogger, observation: Observation): Upstream {
  const signer = new Signer();
  const followingKeys = followHubKeys(options.hubKeys, (keys) => signer.setKeys(keys), log);
  const clients = new SubgraphClients(options.upstream, signer);
  const fetches = fetchWatch(observation);
  const watchOf = contractWatch(observation, fetches, () => contracts.values());
  const contracts: ReadonlyMap<string, ServedContract> = new Map(
    options.contracts.map((sdl) => {
      const contract = parseContract(sdl);
      return [contract.name, new ServedContract(contract, clients, options.nodes, log, watchOf(contract.name))];
    }),
  );
  const setNodes = (nodes: NodesByContract): void => {
    for (const [name, contract] of contracts) contract.setNodes(nodes.get(name) ?? []);
  };
  const following = followNodes(options, setNodes, log);
  let addresses: ReadonlyMap<string, string> = new Map();
  return {
    dataSource: (name, address) => {
      const contract = contracts.get(name);
      if (contract) return new ContractDataSource(contract.subgraph);
      const url = options.urlBySubgraph.get(name) ?? address;
      if (url === undefined)
        throw new Error(`the supergraph has a subgraph "${name}", but SUBGRAPHS does not say where it answers`);
      const source = new SubgraphDataSource(name, fetches.subgraph(name, clients.at(name, url)), log);
      const entities = [...contracts.values()].flatMap(({ contract: { entities: rows }, current }) =>
        current.some(({ owner }) => owner === name) ? [...rows] : [],
      );
      return entities.length > 0 ? new OwnedDataSource(name, new Set(entities), source) : source;
    },
    setAddresses: (given) => {
      addresses = given;
    },
    missing: onceASecond(async () => {
      const nodes = [...contracts.values()].flatMap(({ current }) =>
        current.map(({ owner, url }) => [owner, url] as const),
      );
      const urlByName = new Map([...addresses, ...options.urlBySubgraph, ...nodes]);
      const answers = await Promise.all(
        [...urlByName].map(async ([name, url]) => ((await isUp(clients.at(name, url))) ? [] : [name])),
      );
      return answers.flat();
    }),
    hubKeys: () => signer.published(),
    close: async () => {
      following.stop();
      followingKeys.stop();
      for (const { subgraph } of contracts.values()) subgraph.stop();
      await clients.close();
    },
  };
}

async function isUp(client: AskSubgraph): Promise<boolean> {
  try {
    await client.ask({
      query: '{ __typename }',
      body: '{"query":"{ __typename }","variables":{}}',
      requestId: 'health',
      headers: notTraced,
      signal: AbortSignal.timeout(2_000),
    });
    return true;
  } catch {
    return false;
  }
}

/** Shares an answer for a second, so that whoever asks for the gateway's health cannot flood the subgraphs. */
function onceASecond<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let last: { readonly at: number; readonly result: Promise<Result> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > 1_000) last = { at: performance.now(), result: work() };
    return last.result;
  };
}
