import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';

const lookEveryMs = 1_000;

export interface Following<Value> {
  /** What the file is for, as the log calls it: `the keys stay as they were`. */
  readonly what: string;
  /** Whether there has to be a file when it is followed first. */
  readonly mustExist?: boolean;
  /** Throws for a text that cannot be used. */
  parse(text: string): Value;
  apply(value: Value): void;
  /** Said of a value in the log. */
  summary(value: Value): object;
}

/**
 * Applies what a file says now and again whenever it changes. No file means nothing yet, unless there must be one; one that
 * cannot be read throws at the start, and later is logged and all stays as it was.
 */
export function followFile<Value>(
  path: string,
  { what, mustExist = false, parse, apply, summary }: Following<Value>,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  let last = readNow(path);
  if (last.text !== null) apply(parse(last.text));
  else if (mustExist || last.problem !== 'ENOENT') throw new Error(`${path} cannot be read (${last.problem}).`);

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
      const value = parse(seen.text);
      apply(value);
      log.info({ path, ...summary(value) }, `the ${what} were read again`);
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
