import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';

/** Runs what `npm run keys` runs and gives what it prints on standard output. */
export function runKeys(keysFile: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'gateway', 'dist', 'keys.js'), ...args],
    { env: { ...process.env, KEYS_FILE: keysFile }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
