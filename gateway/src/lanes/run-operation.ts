import type { FinishedAnswer } from '../execution/finished-answer';
import type { RequestContext } from '../observe/request-context';
import type { KnownOperation } from '../supergraph/known-operation';
import type { Variables } from '../upstream/subgraph';

/** Answers a known operation, perhaps together with others who ask the same. */
export type RunOperation = (
  operation: KnownOperation,
  variables: Variables,
  context: RequestContext,
) => Promise<FinishedAnswer>;
