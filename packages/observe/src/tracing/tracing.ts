import type { Context, Tracer } from '@opentelemetry/api';

/** How one part of the hub makes spans. Contexts are handed over explicitly: nothing is kept for the whole process. */
export interface Tracing {
  readonly tracer: Tracer;
  /** The trace that a request says it belongs to by its `traceparent`; a malformed one is as none. */
  contextOf(headers: Readonly<Record<string, string | string[] | undefined>>): Context;
  /** The headers by which the next part knows the trace. */
  headersOf(context: Context): Readonly<Record<string, string>>;
  /** Sends what is left. */
  stop(): Promise<void>;
}
