import type { GatewayOptions } from '@passerelle/gateway';
import { partnershipOwners } from './subgraphs';

/** The nodes of the contract `partnership`, each at the URL of its subgraph. */
export function partnershipNodes(urlBySubgraph: ReadonlyMap<string, string>): GatewayOptions['nodesByContract'] {
  const nodes = partnershipOwners.flatMap((owner) => {
    const url = urlBySubgraph.get(owner);
    return url === undefined ? [] : [{ owner, url, versions: null }];
  });
  return new Map([['partnership', nodes]]);
}
