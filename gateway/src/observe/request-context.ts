import type { RequestRecord } from '@passerelle/observe';
import type { FinishedAnswer } from '../execution/finished-answer';
import { anonymous, type Caller } from '../guard/callers/caller';
import type { OperationCost } from '../guard/cost/operation-cost';

/** What one request of a client carries through the gateway. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly cost: Cost;
  /** Counts what an operation costs for the caller. */
  readonly charge?: (cost: number) => void;
  /** What its operation costs, once that is known. */
  operationCost?: OperationCost;
  /** What is watched of it. */
  readonly record?: RequestRecord | undefined;
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
export function beginRequest(
  requestId: string,
  caller = anonymous,
  record?: RequestRecord<Cost>,
  charge?: RequestContext['charge'],
): RequestContext {
  const cost = record?.cost ?? { subgraphCalls: 0, sqlStatements: 0 };
  return { requestId, caller, cost, record, ...(charge && { charge }), startedAt: performance.now() };
}
