import {
  type Contract,
  type ContractSubgraph,
  createContractSubgraph,
  parseContract,
} from '@passerelle/contract-subgraph';
import type { FastifyBaseLogger } from 'fastify';
import type { GatewayOptions } from '../gateway-options';
import { askNodeOverHttp } from './ask-node-over-http';
import { ContractDataSource } from './contract-data-source';
import { OwnedDataSource } from './owned-data-source';
import type { Subgraph } from './subgraph';
import { SubgraphClient } from './subgraph-client';
import { SubgraphDataSource } from './subgraph-data-source';

/** Everything the gateway asks: subgraphs over HTTP, and contracts in this process over their nodes. */
export interface Upstream {
  /** The data source of a subgraph of the supergraph. Throws when nobody knows where it answers. */
  dataSource(subgraph: string): Subgraph;
  /** The subgraphs and nodes that do not answer now. */
  missing(): Promise<string[]>;
  close(): Promise<void>;
}

export function connectUpstream(options: GatewayOptions, log: FastifyBaseLogger): Upstream {
  const clients = new Map(
    [...options.urlBySubgraph].map(([name, url]) => [name, new SubgraphClient(url, options.upstream)]),
  );
  const contracts = options.contracts.map((sdl) => parseContract(sdl));
  const contractSubgraphs = new Map(
    contracts.map((contract) => [contract.name, serveContract(contract, options, clients, log)]),
  );
  return {
    dataSource: (name) => {
      const contract = contractSubgraphs.get(name);
      if (contract) return new ContractDataSource(contract);
      const client = clients.get(name);
      if (!client)
        throw new Error(`the supergraph has a subgraph "${name}", but SUBGRAPHS does not say where it answers`);
      const source = new SubgraphDataSource(name, client, log);
      const entities = contracts.flatMap((own) =>
        options.ownersByContract.get(own.name)?.includes(name) ? [...own.entities] : [],
      );
      return entities.length > 0 ? new OwnedDataSource(name, new Set(entities), source) : source;
    },
    missing: onceASecond(async () => {
      const answers = await Promise.all(
        [...clients].map(async ([name, client]) => ((await isUp(client)) ? [] : [name])),
      );
      return answers.flat();
    }),
    close: async () => {
      for (const contract of contractSubgraphs.values()) contract.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

function serveContract(
  contract: Contract,
  options: GatewayOptions,
  clients: ReadonlyMap<string, SubgraphClient>,
  log: FastifyBaseLogger,
): ContractSubgraph {
  const owners = options.ownersByContract.get(contract.name) ?? [];
  const members = owners.map((owner) => {
    const client = clients.get(owner);
    if (!client)
      throw new Error(
        `${owner} is a node of the contract "${contract.name}", but SUBGRAPHS does not say where it answers`,
      );
    return { owner, contractVersion: contract.version, ask: askNodeOverHttp(owner, client, log) };
  });
  return createContractSubgraph(contract, members, options.nodes);
}

async function isUp(client: SubgraphClient): Promise<boolean> {
  try {
    await client.ask({
      query: '{ __typename }',
      variables: {},
      requestId: 'health',
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
