import type { AssertedCaller, Assertion } from '@passerelle/assertion';
import type { RequestRecord } from '@passerelle/observe';
import type { Outbox } from '../events/outbox';

/** What one request to a subgraph carries beside the subgraph's own loaders. */
export interface RequestContext {
  readonly requestId: string;
  /** On whose behalf the hub asks; the anonymous caller where unsigned requests are accepted. */
  readonly caller: AssertedCaller;
  /** What the hub has signed; null where unsigned requests are accepted. */
  readonly assertion: Assertion | null;
  /** What is watched of it. */
  readonly record?: RequestRecord;
  /** Where the subgraph has events. */
  readonly outbox?: Outbox;
}
