import type { JWK } from 'jose';

/** Where the supergraph comes from. */
export type SupergraphOrigin =
  /** It stays as it is. */
  | { readonly kind: 'text'; readonly sdl: string }
  /** It is read again when it changes. */
  | { readonly kind: 'file'; readonly path: string }
  | RegistryOrigin;

/** A URL that is asked again and again, and answers with what one of the keys has signed. */
export interface RegistryOrigin {
  readonly kind: 'registry';
  readonly url: string;
  /** Public Ed25519 keys. */
  readonly keys: readonly JWK[];
  readonly pollMs: number;
  /** Where the last good one is kept, to start from when the registry is away. */
  readonly keptFile: string;
}

/** Who takes supergraphs. */
export interface SupergraphTaker {
  /** Throws where it cannot be served. */
  serve(sdl: string): Promise<void>;
  /** Notes that one was offered and not served. */
  refuse(error: unknown): void;
}

/** Hands a taker the first supergraph, and then each new one. */
export interface SupergraphSource {
  /** Resolves when the first is served. Throws where none can be had. */
  start(taker: SupergraphTaker): Promise<void>;
  stop(): Promise<void>;
}
