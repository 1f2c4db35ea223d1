import type { Caller } from './caller';

/** A timer can wait for this long at the most. */
const longestWaitMs = 2 ** 31 - 1;

interface Watch {
  readonly caller: Caller;
  readonly end: () => void;
}

/** Tells whoever serves a caller for longer than one request when its credential is good no more. */
export class CallerWatches {
  private readonly watches = new Set<Watch>();

  constructor(private readonly isGood: (caller: Caller) => boolean) {}

  /** Calls back once; gives the function that ends the watch. */
  add(caller: Caller, onEnd: () => void): () => void {
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      this.watches.delete(watch);
      clearTimeout(timer);
    };
    const end = (): void => {
      stop();
      onEnd();
    };
    const watch: Watch = { caller, end };
    const wait = (): void => {
      const restMs = (caller.expiresAt ?? Number.POSITIVE_INFINITY) - Date.now();
      if (restMs <= 0) {
        end();
        return;
      }
      if (restMs === Number.POSITIVE_INFINITY) return;
      timer = setTimeout(wait, Math.min(restMs, longestWaitMs));
      timer.unref();
    };
    this.watches.add(watch);
    wait();
    return stop;
  }

  /** What is known of callers has changed. */
  check(): void {
    for (const { caller, end } of [...this.watches]) if (!this.isGood(caller)) end();
  }
}
