/** Who asks. */
export interface Caller {
  readonly kind: 'anonymous' | 'key' | 'token';
  /** For logs: the id of the key, or the issuer and the subject of the token. Never a credential. */
  readonly id: string;
  readonly institution: string | null;
  readonly scopes: ReadonlySet<string>;
  /** When its credential ends, in milliseconds since 1970; left out where it does not. */
  readonly expiresAt?: number;
}

/** Whoever brings no credential: sees what is public. */
export const anonymous: Caller = { kind: 'anonymous', id: 'anonymous', institution: null, scopes: new Set() };
