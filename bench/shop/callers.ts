import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKeysCommand } from '@passerelle/gateway';

/** Callers who may see different things, so that no gateway may answer two of them with one question. */
export interface Callers {
  readonly keysFile: string;
  /** What each sends as `authorization`. */
  readonly authorizations: readonly string[];
  remove(): void;
}

export function makeCallers(count: number): Callers {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const keysFile = join(folder, 'keys.json');
  const create = (index: number): string =>
    runKeysCommand(['create', '--institution', `caller-${index}`], keysFile, new Date()).result;
  return {
    keysFile,
    authorizations: Array.from({ length: count }, (_, index) => `Bearer ${create(index)}`),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
