import { createHash, createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';

/** A key the hub signs with: an Ed25519 pair. */
export interface HubKey {
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  /** Until then it is published and not used, so that every subgraph knows it before it is needed. */
  readonly signsFrom: Date;
  readonly privateKey: KeyObject;
  readonly publicKey: PublicHubKey;
}

/** The public half as a JWK (RFC 8037). */
export interface PublicHubKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

/** A JWK set: what the hub publishes and subgraphs read. */
export interface HubKeySet {
  readonly keys: readonly PublicHubKey[];
}

export function newHubKey(signsFrom: Date): HubKey {
  return hubKeyOf(generateKeyPairSync('ed25519').privateKey, signsFrom);
}

/** A key from its private JWK. Throws where that is no private Ed25519 key. */
export function hubKeyFromJwk(jwk: JsonWebKey, signsFrom: Date): HubKey {
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  return hubKeyOf(privateKey, signsFrom);
}

function hubKeyOf(privateKey: KeyObject, signsFrom: Date): HubKey {
  const { x = '' } = privateKey.export({ format: 'jwk' });
  // The members and their order are those of RFC 7638.
  const thumbprint = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  const kid = createHash('sha256').update(thumbprint).digest('base64url');
  return { kid, signsFrom, privateKey, publicKey: { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' } };
}
