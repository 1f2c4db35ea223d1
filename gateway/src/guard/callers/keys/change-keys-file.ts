import {
  closeSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ApiKey } from './api-key';
import { parseKeysFile } from './parse-keys-file';

/**
 * Replaces the keys of the file, which is made when it is not there. Whoever reads meanwhile sees the old file or the
 * new one, never half of it. Throws, and changes nothing, while another change is under way.
 */
export function changeKeysFile(path: string, change: (keys: readonly ApiKey[]) => readonly ApiKey[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  // Two changes at once would each write what they read, and the first would be lost: perhaps a revocation.
  closeSync(openLock(lock));
  try {
    const text = readIfThere(path);
    const keys = change(text === null ? [] : parseKeysFile(path, text));
    replace(path, `${JSON.stringify({ keys }, null, 2)}\n`);
  } finally {
    rmSync(lock);
  }
}

function openLock(lock: string): number {
  try {
    return openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`Another command is changing the keys. If none is running, remove ${lock} and try again.`);
  }
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function replace(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(file, text);
    keepOwner(file, path);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** A file that root has changed must stay readable for the user the gateway runs as. */
function keepOwner(file: number, path: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && process.getuid?.() === 0) fchownSync(file, before.uid, before.gid);
}
