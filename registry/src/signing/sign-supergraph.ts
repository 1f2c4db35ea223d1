import { CompactSign, importJWK } from 'jose';
import { readRegistryKeys } from './registry-keys';

/** Signs a supergraph: a compact JWS without its payload (RFC 7515, appendix F), which is the exact text. */
export function supergraphSigner(keysFile: string): (sdl: string, hash: string) => Promise<string> {
  // An Ed25519 signature of the same bytes by the same key is always the same.
  const known = new Map<string, string>();
  return async (sdl, hash) => {
    const [key] = (await readRegistryKeys(keysFile)).keys;
    const name = `${key.kid} ${hash}`;
    const signature = known.get(name) ?? (await sign(sdl, key));
    if (known.size > 16) known.clear();
    known.set(name, signature);
    return signature;
  };
}

async function sign(sdl: string, key: Parameters<typeof importJWK>[0]): Promise<string> {
  const jws = await new CompactSign(Buffer.from(sdl))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid ?? '' })
    .sign(await importJWK(key, 'EdDSA'));
  const [header, , signature] = jws.split('.');
  return `${header}..${signature}`;
}
