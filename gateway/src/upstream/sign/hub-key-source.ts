import type { HubKey } from '@passerelle/assertion';

/** Where the keys are that the hub signs with. */
export type HubKeySource =
  /** In this file, which is made with a first key when it is missing, and followed while the gateway runs. */
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'keys'; readonly keys: readonly HubKey[] };
