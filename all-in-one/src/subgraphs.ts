import { brestRimouski } from '@passerelle/brest-rimouski';
import { directory } from '@passerelle/directory';
import { exportServices } from '@passerelle/export-services';
import { fundingCalls } from '@passerelle/funding-calls';
import { laRochelleQuebec } from '@passerelle/la-rochelle-quebec';
import { lavalLille } from '@passerelle/laval-lille';
import { registry } from '@passerelle/registry';
import { softLanding } from '@passerelle/soft-landing';
import type { SubgraphDefinition } from '@passerelle/subgraph-kit';
import { tradeMissions } from '@passerelle/trade-missions';

/** A definition whatever its loaders are: what starting and composing need to know of it. */
export type AnySubgraph = SubgraphDefinition<never>;

/** The subgraphs of the hub, in the order they are listed everywhere. */
export const subgraphs: readonly AnySubgraph[] = [
  directory({ dangerouslyShowContactNames: false }),
  brestRimouski,
  laRochelleQuebec,
  lavalLille,
  softLanding,
  fundingCalls,
  tradeMissions,
  exportServices,
  registry(),
] as unknown as AnySubgraph[];

/** Where the code of a subgraph is, from the project's folder. */
export function folderOf(subgraph: string): string {
  return subgraph === 'registry' ? 'registry' : `subgraphs/${subgraph}`;
}

/** The subgraphs that are nodes of the contract `partnership`. */
export const partnershipOwners = ['brest-rimouski', 'la-rochelle-quebec', 'laval-lille'] as const;
