import type { AccessFacts } from '../guard/access/access-facts';

/**
 * What the gateway knows of a supergraph beside its plans. It comes from the planner's thread, so it is plain data: texts,
 * maps and sets.
 */
export interface SupergraphFacts {
  /** What clients see of it, one definition each, known to be valid. */
  readonly apiDefinitions: readonly string[];
  readonly subgraphs: readonly string[];
  /** Where subgraphs answer as far as the supergraph says, by name. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Which types meet a type condition, for those that more than one may meet. Types that clients do not see are there too. */
  readonly typesByCondition: ReadonlyMap<string, ReadonlySet<string>>;
  /** The fields that tell entities apart, by type. */
  readonly keyFieldsByType: ReadonlyMap<string, ReadonlySet<string>>;
  /** What subgraphs tell each other stands in the answer under these names; nothing else may. */
  readonly reserved: ReadonlySet<string>;
  /** What it asks of callers; null where it asks nothing of anybody. */
  readonly access: AccessFacts | null;
  /** Stands for the code that plans: plans made by other code may not fit. */
  readonly plannerHash: string;
}
