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

/**
 * Replaces the text of a file of secrets, which is made when it is not there and is for its user alone. Whoever reads
 * meanwhile sees the old file or the new one, never half of it. Throws, and changes nothing, while another change is under way.
 */
export function changeFile(path: string, change: (text: string | null) => string): void {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  // Two changes at once would each write what they read, and the first would be lost: perhaps a revocation.
  closeSync(openLock(lock));
  try {
    replace(path, change(readIfThere(path)));
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
