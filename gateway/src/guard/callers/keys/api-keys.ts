import { timingSafeEqual } from 'node:crypto';
import { errors } from '@passerelle/protocol';
import type { Caller } from '../caller';
import { type ApiKey, isExpired } from './api-key';
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
    return { kind: 'key', id: key.id, institution: key.institution, scopes: new Set(key.scopes) };
  }
}

/** Takes as long whatever is different, so that a hash cannot be found out byte by byte. */
function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
