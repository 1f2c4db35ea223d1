import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Composition, CompositionRequest } from './composition';

export interface ComposerLimits {
  /** How long one composition may take, counted from when its thread takes it up. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

export const defaultComposerLimits: ComposerLimits = { timeoutMs: 30_000, memoryMb: 1024 };

/** A thread runs what `tsc` built; in tests too, where this file is not built. */
const script = join(__dirname, '..', '..', 'dist', 'composition', 'composer.js');

/** Composes one request after the other in a thread of its own, which is replaced when it dies or takes too long. */
export class ComposerThread {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private nextId = 0;
  private isAborted = false;

  constructor(private readonly limits: ComposerLimits = defaultComposerLimits) {}

  /** Fails with COMPOSITION_TOO_EXPENSIVE where the limits are reached; rejects only where the thread itself is broken. */
  compose(request: CompositionRequest): Promise<Composition> {
    const result = this.last.then(() => this.run(request));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Gives up what is being composed, which rejects; so does whatever would be composed afterwards. */
  async abort(): Promise<void> {
    this.isAborted = true;
    await this.worker?.terminate();
  }

  async stop(): Promise<void> {
    await this.last;
    await this.worker?.terminate();
    this.worker = null;
  }

  private run(request: CompositionRequest): Promise<Composition> {
    if (this.isAborted) return Promise.reject(new Error('the composer ended'));
    const worker = this.running();
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        worker.unref();
        settle();
      };
      const giveUp = (what: string) =>
        finish(() => {
          this.worker = null;
          void worker.terminate();
          resolve(tooExpensive(`The schemas take more than ${what} to compose.`));
        });
      const onMessage = (answer: { id: number; composition?: Composition; error?: string }) => {
        if (answer.id !== id) return;
        const { composition, error } = answer;
        finish(() => (composition ? resolve(composition) : reject(new Error(`composition failed: ${error}`))));
      };
      const onError = (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return giveUp(`${this.limits.memoryMb} MB`);
        finish(() => {
          this.worker = null;
          reject(error);
        });
      };
      const onExit = () => onError(new Error('the composer ended'));
      const timer = setTimeout(() => giveUp(`${this.limits.timeoutMs} ms`), this.limits.timeoutMs);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.ref();
      worker.postMessage({ id, request });
    });
  }

  private running(): Worker {
    this.worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb } });
    return this.worker;
  }
}

function tooExpensive(message: string): Composition {
  return { kind: 'failed', errors: [{ code: 'COMPOSITION_TOO_EXPENSIVE', message, places: [] }] };
}
