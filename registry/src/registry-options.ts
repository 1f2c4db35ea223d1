import type { Variant } from './composition/composition';

/** What the registry is told beside what every subgraph is. */
export interface RegistryOptions {
  /** Private keys that sign supergraphs; made where it is missing. */
  readonly keysFile: string;
  /** What signed acts must have in `aud`. */
  readonly audience: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly variants: readonly Variant[];
  readonly usageRetentionDays: number;
  /** Lets every institution publish http:// addresses and private hosts. */
  readonly dangerouslyAllowPlainUrls: boolean;
}

export const defaultRegistryOptions: RegistryOptions = {
  keysFile: './data/registry-keys.json',
  audience: 'passerelle-registry',
  publicUrl: 'http://127.0.0.1:4009',
  variants: [],
  usageRetentionDays: 90,
  dangerouslyAllowPlainUrls: false,
};
