import type { SubgraphKind } from '../subgraph/published-subgraph.entity';

/** A schema that somebody would publish. */
export interface Candidate {
  readonly subgraph: string;
  readonly institution: string;
  readonly kind: SubgraphKind;
  /** The contract of a node; null otherwise. */
  readonly contract: string | null;
  /** The version of the contract it serves; null: the newest. */
  readonly contractVersion: string | null;
  /** Where the subgraph answers. */
  readonly url: string;
  readonly sdl: string;
}

/** What would change at once. */
export interface Proposal {
  readonly candidates: readonly Candidate[];
  /** Names of subgraphs that leave. */
  readonly retired: readonly string[];
  /** Whether breaking changes are meant: they warn then, and do not block. */
  readonly acceptBreaking: boolean;
  /** Whether who runs the hub proposes it, and so answers for the addresses. */
  readonly byOperator: boolean;
}
