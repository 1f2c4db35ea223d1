import { setMaxListeners } from 'node:events';
import type { Writes } from './writes';

/** Work that is under way, and those who wait for it. */
export class Flight<Result> {
  private readonly departure = new AbortController();
  private readonly result: Promise<Result>;
  private waiting = 0;

  constructor(
    work: (signal: AbortSignal) => Promise<Result>,
    /** Called once nobody may join any more. */
    private readonly onEnd: (flight: Flight<Result>) => void,
  ) {
    // One for each thing that is asked at a time is no leak.
    setMaxListeners(0, this.departure.signal);
    this.result = work(this.departure.signal);
    const end = (): void => onEnd(this);
    this.result.then(end, end);
  }

  /** Waits until the work is done or `signal` aborts. The work is given up when the last who waited has left. */
  wait(signal: AbortSignal | undefined): Promise<Result> {
    this.waiting += 1;
    if (!signal) return this.result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting -= 1;
        if (this.waiting === 0) {
          this.onEnd(this);
          this.departure.abort();
        }
        reject(signal.reason);
      };
      const stay = (): void => signal.removeEventListener('abort', leave);
      this.result.then(
        (result) => {
          stay();
          resolve(result);
        },
        (error) => {
          stay();
          reject(error);
        },
      );
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave);
    });
  }
}

/** What is under way, by its key: whoever wants the same waits for it. */
export class Flights<Result> {
  private readonly byKey = new Map<
    string,
    { readonly flight: Flight<Result>; readonly changes: number; readonly startedAt: number }
  >();

  /** After `joinableMs` nobody joins any more: who joins has the deadline of who began, and data as old as that. */
  constructor(
    private readonly writes: Writes,
    private readonly joinableMs: number,
  ) {}

  /** Undefined where there is nothing under way that may be joined, or nothing that has begun after `notBefore`. */
  find(key: string, notBefore = Number.NEGATIVE_INFINITY): Flight<Result> | undefined {
    const known = this.byKey.get(key);
    if (!known || known.changes !== this.writes.soFar || known.startedAt < notBefore) return undefined;
    return performance.now() - known.startedAt < this.joinableMs ? known.flight : undefined;
  }

  /** Begins work that others may join; `signal` aborts when nobody waits for it any more. */
  start(key: string, work: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const flight = new Flight(work, (ended) => {
      if (this.byKey.get(key)?.flight === ended) this.byKey.delete(key);
    });
    this.byKey.set(key, { flight, changes: this.writes.soFar, startedAt: performance.now() });
    return flight;
  }
}
