import { readFile } from 'node:fs/promises';
import type { SupergraphSource, SupergraphTaker } from './supergraph-source';

const lookEveryMs = 1_000;

/**
 * A file that is looked at every second. It is taken when it is the same twice in a row: one that is being written may
 * look whole.
 */
export function fileSource(path: string): SupergraphSource {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let taken: Buffer | null = null;
  let seen: Buffer | null = null;
  const look = async (taker: SupergraphTaker): Promise<void> => {
    const now = await readFile(path).catch(() => null);
    const isSettled = now === null ? seen === null : seen?.equals(now);
    seen = now;
    const isNew = now === null ? taken !== null : !taken?.equals(now);
    if (isStopped || !isSettled || !isNew) return;
    taken = now;
    try {
      if (now === null) throw new Error(`${path} cannot be read`);
      await taker.serve(now.toString('utf8'));
    } catch (error) {
      taker.refuse(error);
    }
  };
  const lookAgain = (taker: SupergraphTaker): void => {
    if (isStopped) return;
    timer = setTimeout(() => look(taker).finally(() => lookAgain(taker)), lookEveryMs);
    timer.unref();
  };
  return {
    start: async (taker) => {
      taken = await readFile(path);
      seen = taken;
      await taker.serve(taken.toString('utf8'));
      lookAgain(taker);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
