import { compactVerify, importJWK, type JWK } from 'jose';

/**
 * Checks a compact JWS with detached payload (RFC 7515, appendix F) over exactly these bytes. Throws unless one of the keys
 * has signed them with EdDSA.
 */
export async function checkSignature(sdl: Buffer, signature: string | undefined, keys: readonly JWK[]): Promise<void> {
  if (!signature) throw new Error('the supergraph is not signed: the header passerelle-signature is missing');
  const parts = /^([\w-]+)\.\.([\w-]+)$/.exec(signature);
  if (!parts)
    throw new Error('the signature of the supergraph is not a compact JWS with detached payload, as in "eyJ…..3fQ"');
  const whole = `${parts[1]}.${sdl.toString('base64url')}.${parts[2]}`;
  for (const key of keys) {
    const isGood = await compactVerify(whole, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] }).then(
      () => true,
      () => false,
    );
    if (isGood) return;
  }
  throw new Error('no key of SUPERGRAPH_KEYS has signed this supergraph');
}
