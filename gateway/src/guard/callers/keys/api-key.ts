/** An API key as it is kept: everything but the secret. */
export interface ApiKey {
  /** Public part of the key. */
  readonly id: string;
  readonly institution: string;
  readonly scopes: readonly string[];
  /** SHA-256 of the secret, base64url. */
  readonly hash: string;
  readonly createdAt: string;
  /** The last day it works, in UTC, as YYYY-MM-DD; null for one that does not expire. */
  readonly expires: string | null;
  readonly revokedAt: string | null;
  readonly note: string | null;
}

const dayMs = 24 * 60 * 60 * 1_000;

export function isExpired({ expires }: Pick<ApiKey, 'expires'>, now: Date): boolean {
  return expires !== null && now.getTime() >= Date.parse(expires) + dayMs;
}
