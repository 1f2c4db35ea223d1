import type { FinishedAnswer } from '../execution/finished-answer';

/** What one request of a client carries through the gateway. */
export interface RequestContext {
  readonly requestId: string;
  readonly cost: Cost;
  /** When the gateway began with it, as `performance.now()` tells. */
  readonly startedAt: number;
  /** The answer, where the fast lane has it already and leaves to Apollo Server only to word its errors. */
  finished?: FinishedAnswer;
}

/** What an answer took. Nodes that a contract asks count as subgraph calls; the contract itself does not. */
export interface Cost {
  subgraphCalls: number;
  sqlStatements: number;
}

/** The context of a request that begins now. */
export function beginRequest(requestId: string): RequestContext {
  return { requestId, cost: { subgraphCalls: 0, sqlStatements: 0 }, startedAt: performance.now() };
}
