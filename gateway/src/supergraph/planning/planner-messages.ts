import type { SupergraphFacts } from '../supergraph-facts';

/** What the planner's thread is sent: an operation that is valid. */
export interface AskedPlan {
  readonly source: string;
  readonly operationName: string | undefined;
}

/** What comes back: once that the supergraph is loaded, then an answer for each plan asked. */
export type PlannerAnswer =
  | { readonly kind: 'loaded'; readonly facts: SupergraphFacts }
  /** The plan as JSON. */
  | { readonly kind: 'planned'; readonly plan: string }
  | { readonly kind: 'failed'; readonly error: unknown };
