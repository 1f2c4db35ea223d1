import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';

const lookEveryMs = 1_000;

export interface FollowedFile<Content> {
  readonly path: string;
  /** What is in it, in the plural, for the log. */
  readonly what: string;
  /** Whether no file is as good as one with nothing in it, at the start. */
  readonly isOptional: boolean;
  /** Throws where the text cannot be used. */
  parse(path: string, text: string): Content;
  /** Gives how many there are now. */
  apply(content: Content): number;
}

/**
 * Applies what stands in a file now and again whenever it changes. A file that cannot be used throws at the start, and later
 * is logged and all stays as it was.
 */
export function followFile<Content>(
  { path, what, isOptional, parse, apply }: FollowedFile<Content>,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  let last = readNow(path);
  if (last.text !== null) apply(parse(path, last.text));
  else if (last.problem !== 'ENOENT' || !isOptional) throw new Error(`${path} cannot be read (${last.problem}).`);

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
      const count = apply(parse(path, seen.text));
      log.info({ path, [what]: count }, `the ${what} were read again`);
    } catch (error) {
      log.error({ err: error }, `the ${what} stay as they were`);
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
