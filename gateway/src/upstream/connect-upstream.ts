import type { HubKeySet } from '@passerelle/assertion';
import { parseContract } from '@passerelle/contract-subgraph';
import type { Observation } from '@passerelle/observe';
import type { FastifyBaseLogger } from 'fastify';
import type { GatewayOptions } from '../gateway-options';
import { contractWatch } from '../observe/contract-watch';
import { fetchWatch } from '../observe/fetch-watch';
import { sharedFetchCounter } from '../observe/sharing-counters';
import { showBreakers } from '../observe/show-breakers';
import { Writes } from '../sharing/writes';
import { ContractDataSource } from './contract-data-source';
import { contractEventSource } from './contract-event-source';
import type { NodesByContract } from './contract-node';
import type { EventSource } from './event-source';
import { GuardedSubgraph } from './guarded-subgraph';
import { GuardedSubgraphs } from './guarded-subgraphs';
import { followNodes } from './nodes-file';
import { OwnedDataSource } from './owned-data-source';
import { probe } from './probe';
import { ServedContract } from './served-contract';
import { SharedFetches } from './shared-fetches';
import { followHubKeys } from './sign/follow-hub-keys';
import { Signer } from './sign/signer';
import type { Subgraph } from './subgraph';
import { SubgraphClients } from './subgraph-clients';
import { SubgraphDataSource } from './subgraph-data-source';
import { SubgraphSockets } from './subgraph-sockets';

/** Everything the gateway asks: subgraphs over HTTP, and contracts in this process over their nodes. */
export interface Upstream {
  /**
   * The data source of a subgraph, which answers at this address where the settings do not say otherwise. Throws when nobody
   * knows where.
   */
  readonly dataSource: (subgraph: string, address: string | undefined) => Subgraph;
  /** Names the addresses that the supergraph gives, for those who ask what is missing. */
  setAddresses(addresses: ReadonlyMap<string, string>): void;
  /** What was changed through this gateway. */
  readonly writes: Writes;
  /** Where the events of a subgraph come from. Throws when nobody knows where it answers. */
  eventSource(subgraph: string): EventSource;
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
  const sockets = new SubgraphSockets(options.upstream, signer);
  const fetches = fetchWatch(observation);
  const watchOf = contractWatch(observation, fetches, () => contracts.values());
  const contracts: ReadonlyMap<string, ServedContract> = new Map(
    options.contracts.map((sdl) => {
      const contract = parseContract(sdl);
      return [
        contract.name,
        new ServedContract(contract, { clients, sockets }, options.nodes, log, watchOf(contract.name)),
      ];
    }),
  );
  const setNodes = (nodes: NodesByContract): void => {
    for (const [name, contract] of contracts) contract.setNodes(nodes.get(name) ?? []);
  };
  const guarded = new GuardedSubgraphs((name, url) => {
    const client = clients.at(name, url);
    return new GuardedSubgraph(fetches.subgraph(name, client), () => probe(client), options.upstream);
  });
  const writes = new Writes();
  const onShared = sharedFetchCounter(observation);
  const shared = (name: string, url: string): SharedFetches =>
    new SharedFetches(guarded.at(name, url), options.upstream.deadlineMs, writes, () => onShared(name));
  showBreakers(observation, guarded);
  const following = followNodes(options, setNodes, log);
  let addresses: ReadonlyMap<string, string> = new Map();
  const urlOf = (name: string, address: string | undefined): string => {
    const url = options.urlBySubgraph.get(name) ?? address;
    if (url === undefined)
      throw new Error(`the supergraph has a subgraph "${name}", but SUBGRAPHS does not say where it answers`);
    return url;
  };
  return {
    writes,
    dataSource: (name, address) => {
      const contract = contracts.get(name);
      if (contract) return new ContractDataSource(contract.subgraph, writes);
      const source = new SubgraphDataSource(name, shared(name, urlOf(name, address)), log, writes);
      const entities = [...contracts.values()].flatMap(({ contract: { entities: rows }, current }) =>
        current.some(({ owner }) => owner === name) ? [...rows] : [],
      );
      return entities.length > 0 ? new OwnedDataSource(name, new Set(entities), source) : source;
    },
    eventSource: (name) => {
      const contract = contracts.get(name);
      return contract ? contractEventSource(contract.subgraph) : sockets.at(name, urlOf(name, addresses.get(name)));
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
        [...urlByName].map(async ([name, url]) => {
          const isUp = await probe(clients.at(name, url)).then(
            () => true,
            () => false,
          );
          if (isUp) guarded.isKnownToAnswer(name, url);
          return isUp ? [] : [name];
        }),
      );
      return answers.flat();
    }),
    hubKeys: () => signer.published(),
    close: async () => {
      following.stop();
      followingKeys.stop();
      guarded.stop();
      for (const { subgraph } of contracts.values()) subgraph.stop();
      await Promise.all([clients.close(), sockets.close()]);
    },
  };
}

/** Shares an answer for a second, so that whoever asks for the gateway's health cannot flood the subgraphs. */
function onceASecond<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let last: { readonly at: number; readonly result: Promise<Result> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > 1_000) last = { at: performance.now(), result: work() };
    return last.result;
  };
}
