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
import type { NodesByContract } from './contract-node';
import { GuardedSubgraph } from './guarded-subgraph';
import { followNodes } from './nodes-file';
import { OwnedDataSource } from './owned-data-source';
import { probe } from './probe';
import { ServedContract } from './served-contract';
import { SharedFetches } from './shared-fetches';
import type { Subgraph } from './subgraph';
import type { SubgraphClient } from './subgraph-client';
import { SubgraphClients } from './subgraph-clients';
import { SubgraphDataSource } from './subgraph-data-source';

/** Everything the gateway asks: subgraphs over HTTP, and contracts in this process over their nodes. */
export interface Upstream {
  /** The data source of a subgraph of the supergraph. Throws when nobody knows where it answers. */
  dataSource(subgraph: string): Subgraph;
  /** What was changed through this gateway. */
  readonly writes: Writes;
  /** The subgraphs and nodes that do not answer now. */
  missing(): Promise<string[]>;
  close(): Promise<void>;
}

export function connectUpstream(options: GatewayOptions, log: FastifyBaseLogger, observation: Observation): Upstream {
  const clients = new SubgraphClients(options.upstream);
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
  const guard = (name: string, client: SubgraphClient): GuardedSubgraph =>
    new GuardedSubgraph(fetches.subgraph(name, client), () => probe(client), options.upstream);
  const guarded = new Map<string, GuardedSubgraph>();
  const subgraph = (name: string, url: string): GuardedSubgraph => {
    const known = guarded.get(name) ?? guard(name, clients.at(url));
    guarded.set(name, known);
    return known;
  };
  const writes = new Writes();
  const onShared = sharedFetchCounter(observation);
  const shared = (name: string, url: string): SharedFetches =>
    new SharedFetches(subgraph(name, url), options.upstream.deadlineMs, writes, () => onShared(name));
  showBreakers(observation, guarded);
  const following = followNodes(options, setNodes, log);
  return {
    writes,
    dataSource: (name) => {
      const contract = contracts.get(name);
      if (contract) return new ContractDataSource(contract.subgraph, writes);
      const url = options.urlBySubgraph.get(name);
      if (url === undefined)
        throw new Error(`the supergraph has a subgraph "${name}", but SUBGRAPHS does not say where it answers`);
      const source = new SubgraphDataSource(name, shared(name, url), log, writes);
      const entities = [...contracts.values()].flatMap(({ contract: { entities: rows }, current }) =>
        current.some(({ owner }) => owner === name) ? [...rows] : [],
      );
      return entities.length > 0 ? new OwnedDataSource(name, new Set(entities), source) : source;
    },
    missing: onceASecond(async () => {
      const nodes = [...contracts.values()].flatMap(({ current }) => current);
      const urlByName = new Map([...options.urlBySubgraph, ...nodes.map(({ owner, url }) => [owner, url] as const)]);
      const answers = await Promise.all(
        [...urlByName].map(async ([name, url]) => {
          const isUp = await probe(clients.at(url)).then(
            () => true,
            () => false,
          );
          if (isUp && url === options.urlBySubgraph.get(name)) guarded.get(name)?.isKnownToAnswer();
          return isUp ? [] : [name];
        }),
      );
      return answers.flat();
    }),
    close: async () => {
      following.stop();
      for (const one of guarded.values()) one.stop();
      for (const { subgraph } of contracts.values()) subgraph.stop();
      await clients.close();
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
