import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JWK } from 'jose';

const expected =
  'SUPERGRAPH_KEYS must be a file with a JWKS, or one public key as base64url of its JWK, with keys of kty OKP and crv Ed25519';

/** Reads the public keys of those who may publish supergraphs. Adds a sentence to `problems` where there are none to use. */
export function readSupergraphKeys(text: string, folder: string, problems: string[]): JWK[] {
  const value = parse(textOf(text, folder));
  const keys = Array.isArray((value as { keys?: unknown })?.keys) ? (value as { keys: JWK[] }).keys : [value as JWK];
  const problem =
    text === ''
      ? 'SUPERGRAPH_KEYS must say whose signature a supergraph from SUPERGRAPH_URL carries, but it is not set'
      : keys.length === 0 ||
          !keys.every((key) => key?.kty === 'OKP' && key.crv === 'Ed25519' && typeof key.x === 'string')
        ? `${expected}, but it is not`
        : keys.some((key) => key.d !== undefined)
          ? 'SUPERGRAPH_KEYS must have public keys only, but there is a private one: keep that with whoever signs'
          : undefined;
  if (problem === undefined) return keys;
  problems.push(`${problem}.`);
  return [];
}

function textOf(text: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, text), 'utf8');
  } catch {
    return Buffer.from(text, 'base64url').toString('utf8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
