import type { NodeSettings } from '@passerelle/contract-subgraph';
import type { ObserveOptions } from '@passerelle/observe';
import type { CallerOptions } from './guard/callers/callers';
import type { Limits } from './guard/limits';
import type { NodesByContract } from './upstream/contract-node';
import type { UpstreamSettings } from './upstream/subgraph-client';

/** What can run query plans: our executor, or the one of Apollo's gateway to compare it with. */
export const executors = ['lean', 'stock'] as const;

/** All that the gateway can be told. */
export interface GatewayOptions extends CallerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly observe: ObserveOptions;
  readonly supergraphSdl: string;
  /** SDL of each contract served in this process. */
  readonly contracts: readonly string[];
  readonly nodesByContract: NodesByContract;
  /** File that names the nodes instead, read again when it changes. */
  readonly nodesFile: string | null;
  /** Where each subgraph answers. */
  readonly urlBySubgraph: ReadonlyMap<string, string>;
  readonly upstream: UpstreamSettings;
  readonly nodes: NodeSettings;
  readonly limits: Limits;
  readonly executor: (typeof executors)[number];
  /** How long a request to a subgraph may wait for another that could go with it, in milliseconds; 0 lets none wait. */
  readonly joinWaitMs: number;
  /** Whether known operations go past Apollo Server; only our executor can. */
  readonly fastLane: boolean;
  /** Folder of the built dashboard; null serves none. */
  readonly dashboard: string | null;
  readonly explorer: boolean;
  readonly introspection: boolean;
}
