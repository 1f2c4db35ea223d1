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

export function isExpired(key: Pick<ApiKey, 'expires'>, now: Date): boolean {
  return now.getTime() >= endOf(key);
}

/** When it ceases to work, in milliseconds since 1970; infinite for one that does not. */
export function endOf({ expires }: Pick<ApiKey, 'expires'>): number {
  return expires === null ? Number.POSITIVE_INFINITY : Date.parse(expires) + dayMs;
}
