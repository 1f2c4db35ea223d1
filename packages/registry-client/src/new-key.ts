import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';

/** A new Ed25519 key as a private JWK with its thumbprint as `kid`. */
export async function newKey(): Promise<JWK> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { kty, crv, x, d } = privateKey.export({ format: 'jwk' }) as JWK & { kty: string };
  const key = { kty, crv, x, d } as JWK;
  return { ...key, kid: await calculateJwkThumbprint(key) };
}
