import type { FindingCode } from '../findings/finding-codes';

/** One subgraph for composition; the text is what is left of it without its contract. */
export interface SubgraphToCompose {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface CompositionRequest {
  readonly subgraphs: readonly SubgraphToCompose[];
  /** What clients see now; null where nothing is served yet. */
  readonly apiSdlBefore: string | null;
  readonly variants: readonly Variant[];
}

/** A supergraph for an audience: elements with one of these tags are hidden. */
export interface Variant {
  readonly name: string;
  readonly hiddenTags: readonly string[];
}

export type Composition =
  | {
      readonly kind: 'composed';
      readonly supergraphSdl: string;
      /** What clients see of it. */
      readonly apiSdl: string;
      readonly changes: readonly ApiChange[];
      readonly sdlByVariant: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'failed'; readonly errors: readonly CompositionFailure[] };

/** A difference clients can see. */
export interface ApiChange {
  readonly level: 'breaking' | 'dangerous' | 'safe';
  /** Such as FIELD_REMOVED. */
  readonly type: string;
  /** `Type.field` or `Type.field.argument`. */
  readonly path: string | null;
  readonly message: string;
}

export interface CompositionFailure {
  readonly code: Extract<FindingCode, 'COMPOSITION_FAILED' | 'COMPOSITION_TOO_EXPENSIVE' | 'VARIANT_BROKEN'>;
  readonly message: string;
  readonly places: readonly { readonly subgraph: string; readonly line: number; readonly column: number }[];
}
