import type { NodeSettings } from '@passerelle/contract-subgraph';
import type { ObserveOptions } from '@passerelle/observe';
import type { AdmissionOptions } from './guard/admission';
import type { CallerOptions } from './guard/callers/callers';
import type { ConnectionLimits } from './guard/connections';
import type { DocumentOptions } from './guard/documents/trusted-documents';
import type { Introspection } from './guard/introspection/introspection';
import type { Limits } from './guard/limits';
import type { RateOptions } from './guard/rates/rates';
import type { TrustProxy } from './guard/rates/trust-proxy';
import type { LiveSettings } from './live/live-settings';
import type { SupergraphOrigin } from './supergraph/sources/supergraph-source';
import type { NodesByContract } from './upstream/contract-node';
import type { HubKeySource } from './upstream/sign/hub-key-source';
import type { UpstreamSettings } from './upstream/upstream-settings';

/** What can run query plans: our executor, or the one of Apollo's gateway to compare it with. */
export const executors = ['lean', 'stock'] as const;

/** All that the gateway can be told. */
export interface GatewayOptions extends CallerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Processes that `main.ts` starts; `startGateway` is one of them, whatever it says. */
  readonly workers: number;
  readonly logLevel: string;
  readonly observe: ObserveOptions;
  readonly supergraph: SupergraphOrigin;
  /** How many known operations are planned for a new supergraph before it serves. */
  readonly warmOperations: number;
  /** Where plans are kept; null keeps none on disk. */
  readonly plansFolder: string | null;
  /** SDL of each contract served in this process. */
  readonly contracts: readonly string[];
  readonly nodesByContract: NodesByContract;
  /** File that names the nodes instead, read again when it changes. */
  readonly nodesFile: string | null;
  /** Where each subgraph answers; the others answer where the supergraph says. */
  readonly urlBySubgraph: ReadonlyMap<string, string>;
  readonly upstream: UpstreamSettings;
  /** What the gateway signs with when it asks subgraphs. */
  readonly hubKeys: HubKeySource;
  readonly nodes: NodeSettings;
  /** How long a request of a client may take, in milliseconds. */
  readonly requestDeadlineMs: number;
  readonly limits: Limits;
  readonly admission: AdmissionOptions;
  /** Room for answers that stay good for a while; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** Of subscriptions. */
  readonly live: LiveSettings;
  readonly rates: RateOptions;
  readonly documents: DocumentOptions;
  readonly trustProxy: TrustProxy;
  readonly executor: (typeof executors)[number];
  /** How long a request to a subgraph may wait for another that could go with it, in milliseconds; 0 lets none wait. */
  readonly joinWaitMs: number;
  /** Whether known operations go past Apollo Server; only our executor can. */
  readonly fastLane: boolean;
  /** Folder of the built dashboard; null serves none. */
  readonly dashboard: string | null;
  readonly explorer: boolean;
  /** Who may read the schema. */
  readonly introspection: Introspection;
  /** Sites whose pages may ask and read the answer. */
  readonly corsOrigins: readonly string[];
  readonly connections: ConnectionLimits;
}
