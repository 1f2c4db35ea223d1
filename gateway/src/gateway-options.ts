import type { NodeSettings } from '@passerelle/contract-subgraph';
import type { CallerOptions } from './guard/callers/callers';
import type { Limits } from './guard/limits';
import type { NodesByContract } from './upstream/contract-node';
import type { UpstreamSettings } from './upstream/subgraph-client';

/** All that the gateway can be told. */
export interface GatewayOptions extends CallerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
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
  readonly explorer: boolean;
  readonly introspection: boolean;
}
