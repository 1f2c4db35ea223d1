import type { Context, Span } from '@opentelemetry/api';

/** What becomes known of one request while it is answered: what its line in the log, its span and the metrics are made of. */
export interface RequestRecord<Cost extends object = object> {
  readonly startedAt: number;
  /** What the answer takes; whoever answers counts on it. */
  readonly cost: Cost;
  readonly span: Span;
  /** What is done for this request is traced under it. */
  readonly trace: Context;
  /** As the client calls it, shortened. */
  operationName: string | undefined;
  /** query, mutation or subscription, once the operation is known. */
  operationType: string | undefined;
  /** Codes of the errors in the answer, each once. */
  codes: readonly string[];
  /** Whether the operation was not executed. HTTP does not say so to every client. */
  isRefused: boolean;
}
