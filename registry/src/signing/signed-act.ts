import type { Act } from '@passerelle/registry-client';

/** An act whose signature is good. */
export interface SignedAct {
  readonly act: Act;
  readonly institution: string;
  readonly keyId: string;
  /** What the act is about: whatever else the institution has signed. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly token: string;
}
