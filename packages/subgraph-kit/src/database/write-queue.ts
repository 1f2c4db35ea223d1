import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Lets one piece of work run at a time, first come, first served; work started from inside the
 * running piece runs at once.
 *
 * TypeORM's SQLite drivers have one query runner for everybody: without this, what one request
 * commits while another one's transaction is open is rolled back with it.
 */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();
  private readonly inside = new AsyncLocalStorage<true>();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside.getStore()) return work();
    const result = this.last.then(() => this.inside.run(true, work));
    this.last = result.catch(() => undefined);
    return result;
  }
}
