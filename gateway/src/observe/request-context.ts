import type { RequestRecord } from '@passerelle/observe';
import type { OperationTypeNode } from 'graphql';
import type { Freshness } from '../caching/freshness';
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
  /** When it has to be answered, by the same clock. */
  readonly deadlineAt: number;
  /** For an event: when it came, by the same clock. What was read before may not have what it tells of. */
  readonly readsAfter?: number | undefined;
  /** Aborts when the client has left. */
  readonly signal?: AbortSignal | undefined;
  /** The answer, where the fast lane has it already and leaves to Apollo Server only to word its errors. */
  finished?: FinishedAnswer;
  /** How long the answer stays good, once it is there; left out where nobody promises that. */
  freshness?: Freshness | undefined;
  /**
   * For a request that may be answered with a stream: what becomes known of it. `prepared` is a PreparedSubscription,
   * which knows this context and so cannot be named here.
   */
  readonly live?: { type?: OperationTypeNode | undefined; prepared?: unknown };
}

/** What an answer took. Nodes that a contract asks count as subgraph calls; the contract itself does not. */
export interface Cost {
  subgraphCalls: number;
  sqlStatements: number;
}

/** How long a request may take, and who waits for it. */
export interface Patience {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** The context of a request that begins now; without `patience` it may take as long as it takes. */
export function beginRequest(
  requestId: string,
  caller = anonymous,
  record?: RequestRecord<Cost>,
  { deadlineMs, signal }: Patience = { deadlineMs: Number.POSITIVE_INFINITY },
  charge?: RequestContext['charge'],
): RequestContext {
  const cost = record?.cost ?? { subgraphCalls: 0, sqlStatements: 0 };
  const startedAt = performance.now();
  const deadlineAt = startedAt + deadlineMs;
  return { requestId, caller, cost, record, startedAt, deadlineAt, signal, ...(charge && { charge }) };
}

/** Milliseconds until a request has to be answered; what nobody asked for has time. */
export function timeLeftMs(context: RequestContext | undefined): number {
  return context ? context.deadlineAt - performance.now() : Number.POSITIVE_INFINITY;
}
