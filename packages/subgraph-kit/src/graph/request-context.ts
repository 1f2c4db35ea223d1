import type { RequestRecord } from '@passerelle/observe';
import type { Outbox } from '../events/outbox';

/** What one request to a subgraph carries beside the subgraph's own loaders. */
export interface RequestContext {
  readonly requestId: string;
  /** What is watched of it. */
  readonly record?: RequestRecord;
  /** Where the subgraph has events. */
  readonly outbox?: Outbox;
}
