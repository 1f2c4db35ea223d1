import type { RequestRecord } from '@passerelle/observe';
import type { Caller } from '../guard/callers/caller';

/** What one request of a client carries through the gateway. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly cost: Cost;
  /** What is watched of it. */
  readonly record?: RequestRecord | undefined;
}

/** What an answer took. Nodes that a contract asks count as subgraph calls; the contract itself does not. */
export interface Cost {
  subgraphCalls: number;
  sqlStatements: number;
}
