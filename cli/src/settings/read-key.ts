import { readFileSync } from 'node:fs';
import { importJWK, type JWK } from 'jose';
import { usageError } from '../cli-error';
import type { Settings } from './settings';

const expected = 'an Ed25519 private key as JWK with kid, as "passerelle key create" makes it';

/** The key to sign with: of a file, or of PASSERELLE_KEY itself. Never repeats what it read: it may be a key. */
export async function readKey(settings: Settings): Promise<JWK> {
  const { key } = settings.need('key');
  const isKeyItself = key.trimStart().startsWith('{');
  const where = isKeyItself ? 'PASSERELLE_KEY' : settings.path(key);
  const parsed = parse(isKeyItself ? key : readKeyFile(where));
  const isWhole =
    parsed?.crv === 'Ed25519' && [parsed.x, parsed.d, parsed.kid].every((part) => typeof part === 'string');
  if (!parsed || !isWhole) throw unusable(where);
  try {
    await importJWK(parsed, 'EdDSA');
  } catch {
    throw unusable(where);
  }
  return parsed;
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageError(
      `The key file ${file} cannot be read (${code}). Name another with --key, or make one: passerelle key create`,
    );
  }
}

function parse(text: string): JWK | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unusable(where: string) {
  return usageError(`${where} must hold ${expected}, but holds something else. Name the right file with --key.`);
}
