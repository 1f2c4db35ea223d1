import { createHash } from 'node:crypto';
import { errors } from '@passerelle/protocol';
import { type Act, actLifetimeSeconds, actType, clockSkewSeconds } from '@passerelle/registry-client';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import type { MemberKey } from '../institution/member-key.entity';
import type { SignedAct } from './signed-act';

export interface ActToVerify {
  readonly act: Act;
  /** The compact JWS. */
  readonly token: string;
  readonly body: Uint8Array;
  /** The name of this registry: an act signed for another one is not for this. */
  readonly audience: string;
  readonly now: Date;
}

/**
 * Checks a signed act: key, signature, time, audience, act and body. Whether it came before is not known here.
 * Throws SIGNATURE_REFUSED with the reason, and ACT_NOT_ALLOWED where the key may not sign this act.
 */
export async function verifyAct(
  { act, token, body, audience, now }: ActToVerify,
  keyById: (id: string) => Promise<MemberKey | null>,
): Promise<SignedAct> {
  const keyId = readKeyId(token);
  const key = await keyById(keyId);
  if (key === null || !isValid(key, now)) throw refused('the registry knows no valid key with this kid');
  const claims = await readClaims(token, key);
  const seconds = Math.floor(now.getTime() / 1000);
  const { iss, aud, act: signedAct, iat, jti, body: bodyHash } = claims;
  if (iss !== key.memberId) throw refused(`iss must be the institution of the key, ${key.memberId}`);
  if (aud !== audience) throw refused(`aud must be "${audience}"`);
  if (signedAct !== act) throw refused(`act must be "${act}", but got: ${JSON.stringify(signedAct)}`);
  if (typeof iat !== 'number' || !Number.isInteger(iat)) throw refused('iat must be a time in seconds');
  if (iat > seconds + clockSkewSeconds) throw refused('iat lies in the future; check the clock');
  if (iat < seconds - actLifetimeSeconds) throw refused(`it was signed more than ${actLifetimeSeconds} seconds ago`);
  if (typeof jti !== 'string' || jti.length < 16 || jti.length > 100) throw refused('jti must be 16 to 100 letters');
  if (bodyHash !== createHash('sha256').update(body).digest('base64url')) {
    throw refused('body must be the SHA-256 of what is sent, in base64url');
  }
  if (key.acts !== null && !key.acts.includes(act)) {
    throw errors.actNotAllowed({ act, reason: `the key may only sign: ${key.acts.join(', ')}` });
  }
  return { act, institution: key.memberId, keyId, claims, token };
}

/** When a token cannot come again because of its age; seconds since 1970. */
export function actExpiry({ claims }: SignedAct): number {
  return Number(claims.iat) + actLifetimeSeconds + clockSkewSeconds;
}

function readKeyId(token: string): string {
  try {
    const { kid, typ, alg } = decodeProtectedHeader(token);
    if (alg !== 'EdDSA') throw refused('alg must be EdDSA');
    if (typ !== actType) throw refused(`typ must be ${actType}`);
    if (typeof kid !== 'string') throw refused('the header names no kid');
    return kid;
  } catch (error) {
    if (error instanceof TypeError) throw refused('it is not a compact JWS');
    throw error;
  }
}

function isValid({ validFrom, validUntil, revokedAt }: MemberKey, now: Date): boolean {
  const time = now.toISOString();
  return validFrom <= time && (validUntil === null || time < validUntil) && revokedAt === null;
}

async function readClaims(token: string, { x }: MemberKey): Promise<Record<string, unknown>> {
  const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
  const verified = await compactVerify(token, key, { algorithms: ['EdDSA'] }).catch(() => {
    throw refused('the signature is not one of this key');
  });
  try {
    const claims = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(verified.payload));
    if (claims !== null && typeof claims === 'object' && !Array.isArray(claims)) return claims;
  } catch {
    // Falls through to the refusal.
  }
  throw refused('the payload must be a JSON object');
}

function refused(reason: string) {
  return errors.signatureRefused({ reason });
}
