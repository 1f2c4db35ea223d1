import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newHubKey, printHubKeys } from '@passerelle/assertion';

/** Makes the file with one key where there is none. Of several processes that start together, one makes it for all. */
export function makeHubKeysFile(path: string): void {
  const temporary = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, printHubKeys([newHubKey(new Date())]), { mode: 0o600 });
    // Unlike a rename, a link does not take the place of a file that came meanwhile.
    linkSync(temporary, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new Error(`HUB_KEYS_FILE must be a file that can be made, but is not: ${message}`);
  } finally {
    rmSync(temporary, { force: true });
  }
}
