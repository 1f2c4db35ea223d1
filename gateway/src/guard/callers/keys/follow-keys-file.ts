import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { ApiKey } from './api-key';
import { parseKeysFile } from './parse-keys-file';

const lookEveryMs = 1_000;

/**
 * Applies the keys of the file now and again whenever it changes. No file means no keys yet; a file that cannot be read
 * throws at the start, and later is logged and the keys stay as they were.
 */
export function followKeysFile(
  path: string,
  apply: (keys: readonly ApiKey[]) => void,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  let last = readNow(path);
  if (last.text !== null) apply(parseKeysFile(path, last.text));
  else if (last.problem !== 'ENOENT') throw new Error(`${path} cannot be read (${last.problem}).`);

  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const seen = await read(path);
    isLooking = false;
    if (seen.text === last.text && seen.problem === last.problem) return;
    last = seen;
    try {
      if (seen.text === null) throw new Error(`${path} cannot be read (${seen.problem}).`);
      const keys = parseKeysFile(path, seen.text);
      apply(keys);
      log.info({ path, keys: keys.length }, 'the keys were read again');
    } catch (error) {
      log.error({ err: error }, 'the keys stay as they were');
    }
  };
  // The text itself is compared, not the file's times: two changes may share one, and a missed one is a revoked key
  // that works.
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

type Seen = { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: string };

function readNow(path: string): Seen {
  try {
    return { text: readFileSync(path, 'utf8'), problem: null };
  } catch (error) {
    return { text: null, problem: codeOf(error) };
  }
}

async function read(path: string): Promise<Seen> {
  try {
    return { text: await readFile(path, 'utf8'), problem: null };
  } catch (error) {
    return { text: null, problem: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
