import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newKey } from '@passerelle/registry-client';
import type { JWK } from 'jose';

/** The registry's own keys: the first signs, the others are still published so that what they signed stays good. */
export interface RegistryKeys {
  readonly keys: readonly [JWK, ...JWK[]];
}

/** Reads the keys of the file, which is made with a new key where it is missing. Throws a sentence for people. */
export async function readRegistryKeys(file: string): Promise<RegistryKeys> {
  try {
    return parseKeys(file, readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Of two processes that start together one makes the file, and both read it.
    writeFileSync(file, printKeys([await newKey()]), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return parseKeys(file, readFileSync(file, 'utf8'));
}

/** Puts a new key in front, which signs from now on. Keeps the `kept` newest of the others published. */
export async function rotateRegistryKeys(file: string, kept: number): Promise<RegistryKeys> {
  const { keys } = await readRegistryKeys(file);
  const next = [await newKey(), ...keys.slice(0, kept)] as const;
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, printKeys(next), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  return { keys: next };
}

/** What everybody may know of a key. */
export function publicPart({ kty, crv, x, kid }: JWK): JWK {
  return { kty, crv, x, kid, alg: 'EdDSA', use: 'sig' } as JWK;
}

function printKeys(keys: readonly JWK[]): string {
  return `${JSON.stringify({ keys }, null, 2)}\n`;
}

function parseKeys(file: string, text: string): RegistryKeys {
  let keys: unknown;
  try {
    ({ keys } = JSON.parse(text));
  } catch {
    // The parser's message repeats what it read, which may be a key.
  }
  const isKey = (key: JWK) => key?.crv === 'Ed25519' && Boolean(key.x && key.d && key.kid);
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isKey)) {
    throw new Error(
      `${file} must hold {"keys": […]} with Ed25519 private keys as JWK, each with a kid. Restore it, or move it away to have a new key made; gateways then need the new public key.`,
    );
  }
  return { keys: keys as unknown as RegistryKeys['keys'] };
}
