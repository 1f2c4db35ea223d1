import { parseContract } from '@passerelle/contract-subgraph';
import type { Observation } from '@passerelle/observe';
import type { FastifyBaseLogger } from 'fastify';
import type { GatewayOptions } from '../gateway-options';
import { contractWatch } from '../observe/contract-watch';
import { fetchWatch } from '../observe/fetch-watch';
import { notTraced } from '../observe/not-traced';
import { ContractDataSource } from './contract-data-source';
import { contractEventSource } from './contract-event-source';
import type { NodesByContract } from './contract-node';
import type { EventSource } from './event-source';
import { followNodes } from './nodes-file';
import { OwnedDataSource } from './owned-data-source';
import { ServedContract } from './served-contract';
import type { Subgraph } from './subgraph';
import type { SubgraphClient } from './subgraph-client';
import { SubgraphClients } from './subgraph-clients';
import { SubgraphDataSource } from './subgraph-data-source';
import { SubgraphSockets } from './subgraph-sockets';

/** Everything the gateway asks: subgraphs over HTTP, and contracts in this process over their nodes. */
export interface Upstream {
  /** The data source of a subgraph of the supergraph. Throws when nobody knows where it answers. */
  dataSource(subgraph: string): Subgraph;
  /** Where the events of a subgraph come from. Throws when nobody knows where it answers. */
  eventSource(subgraph: string): EventSource;
  /** The subgraphs and nodes that do not answer now. */
  missing(): Promise<string[]>;
  close(): Promise<void>;
}

export function connectUpstream(options: GatewayOptions, log: FastifyBaseLogger, observation: Observation): Upstream {
  const clients = new SubgraphClients(options.upstream);
  const sockets = new SubgraphSockets(options.upstream);
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
  const following = followNodes(options, setNodes, log);
  const urlOf = (name: string): string => {
    const url = options.urlBySubgraph.get(name);
    if (url === undefined)
      throw new Error(`the supergraph has a subgraph "${name}", but SUBGRAPHS does not say where it answers`);
    return url;
  };
  return {
    dataSource: (name) => {
      const contract = contracts.get(name);
      if (contract) return new ContractDataSource(contract.subgraph);
      const url = urlOf(name);
      const source = new SubgraphDataSource(name, fetches.subgraph(name, clients.at(url)), log);
      const entities = [...contracts.values()].flatMap(({ contract: { entities: rows }, current }) =>
        current.some(({ owner }) => owner === name) ? [...rows] : [],
      );
      return entities.length > 0 ? new OwnedDataSource(name, new Set(entities), source) : source;
    },
    eventSource: (name) => {
      const contract = contracts.get(name);
      return contract ? contractEventSource(contract.subgraph) : sockets.at(urlOf(name));
    },
    missing: onceASecond(async () => {
      const nodes = [...contracts.values()].flatMap(({ current }) =>
        current.map(({ owner, url }) => [owner, url] as const),
      );
      const urlByName = new Map([...options.urlBySubgraph, ...nodes]);
      const answers = await Promise.all(
        [...urlByName].map(async ([name, url]) => ((await isUp(clients.at(url))) ? [] : [name])),
      );
      return answers.flat();
    }),
    close: async () => {
      following.stop();
      for (const { subgraph } of contracts.values()) subgraph.stop();
      await Promise.all([clients.close(), sockets.close()]);
    },
  };
}

async function isUp(client: SubgraphClient): Promise<boolean> {
  try {
    await client.ask({
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
