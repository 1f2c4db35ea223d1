import { timingSafeEqual } from 'node:crypto';
import { errors } from '@passerelle/protocol';
import type { Caller } from '../caller';
import { rightsOf } from '../rights-of';
import { type ApiKey, endOf, isExpired } from './api-key';
import { hashSecret, parseKeyText } from './key-text';

/** The keys that open the hub now. */
export class ApiKeys {
  private byId: ReadonlyMap<string, ApiKey> = new Map();

  set(keys: readonly ApiKey[]): void {
    this.byId = new Map(keys.map((key) => [key.id, key]));
  }

  /** Throws UNAUTHENTICATED for a key that is not known, wrong, revoked or expired. */
  callerOf(text: string, now: Date): Caller {
    const given = parseKeyText(text);
    const key = given && this.byId.get(given.id);
    if (!given || !key || !isEqual(hashSecret(given.secret), key.hash) || key.revokedAt !== null) {
      throw errors.unauthenticated({ reason: 'unknown' });
    }
    // Only after the secret: who does not have it learns nothing of the key.
    if (isExpired(key, now)) throw errors.unauthenticated({ reason: 'expired' });
    const { id, institution, scopes } = key;
    return { kind: 'key', id, institution, scopes: new Set(scopes), expiresAt: endOf(key) };
  }

  /** Whether a caller that was let in would be let in again with the same rights. */
  isGood(caller: Caller): boolean {
    const key = this.byId.get(caller.id);
    if (!key || key.revokedAt !== null) return false;
    return rightsOf({ ...caller, institution: key.institution, scopes: new Set(key.scopes) }) === rightsOf(caller);
  }
}

/** Takes as long whatever is different, so that a hash cannot be found out byte by byte. */
function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
