import type { ContractSubgraph } from '@passerelle/contract-subgraph';
import type { Observation } from '@passerelle/observe';
import type { SignedClient } from '../upstream/sign/signed-client';
import type { AskSubgraph } from '../upstream/subgraph-client';
import type { FetchWatch } from './fetch-watch';

/** What is watched of one contract. */
export interface ContractWatch {
  node(owner: string, client: SignedClient): AskSubgraph;
  onGathered(list: string, isComplete: boolean): void;
}

/** Counts the pages of contracts and shows, each time the metrics are read, which of their nodes are known to be down. */
export function contractWatch(
  { meter }: Observation,
  fetches: FetchWatch,
  contracts: () => Iterable<{ readonly subgraph: Pick<ContractSubgraph, 'name' | 'nodeStates'> }>,
): (contract: string) => ContractWatch {
  const pages = meter.createCounter('passerelle_gathered_pages_total', {
    description: 'Pages gathered from the nodes of a contract, by whether nothing was missing from them.',
  });
  meter
    .createObservableGauge('passerelle_node_breaker_open', {
      description: '1 where a node is known to be down and is not asked, 0 where it is asked.',
    })
    .addCallback((result) => {
      for (const { subgraph } of contracts()) {
        for (const { owner, version, isDown } of subgraph.nodeStates()) {
          result.observe(isDown ? 1 : 0, { contract: subgraph.name, owner, version: version ?? 'none' });
        }
      }
    });
  return (contract) => ({
    node: (owner, client) => fetches.node(contract, owner, client),
    onGathered: (list, isComplete) => pages.add(1, { contract, list, complete: String(isComplete) }),
  });
}
