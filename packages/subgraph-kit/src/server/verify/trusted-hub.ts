import type { HubKeySet } from '@passerelle/assertion';

/** Whose requests a subgraph answers. */
export type TrustedHub =
  /** Those of the hub that publishes its keys here; it need not be up when the subgraph starts. */
  | { readonly kind: 'url'; readonly url: string }
  /** Those of the hub with the keys in this file, a JWK set that is read again when a key is not in it. */
  | { readonly kind: 'file'; readonly path: string }
  /** Those of the hub with these keys. */
  | { readonly kind: 'keys'; readonly keys: () => HubKeySet }
  /** Everybody's, each as the anonymous caller. */
  | { readonly kind: 'dangerouslyAnybody' };
