import cluster, { type Worker } from 'node:cluster';

/** What a worker sends when it can answer. */
export interface WorkerReady {
  readonly url: string;
  readonly missing: readonly string[];
}

export interface Supervision {
  readonly count: number;
  /** The first worker's metrics are on this port, the next one's on the next; undefined where none are served. */
  readonly metricsPort: number | undefined;
  /** Called once, when each worker of the first set answers, with what the last one tells of itself. */
  readonly onReady: (ready: WorkerReady) => void;
  readonly tell: (line: string) => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** A worker that has run so long is taken to be well: the next one that is lost is replaced without a long pause. */
const wellAfterMs = 60_000;

interface Place {
  readonly index: number;
  pauseMs: number;
  worker?: Worker;
}

/**
 * Runs this program several times, on one port, and replaces each process that is lost, after a pause that doubles while they
 * do not stay. Gives the code to end with, once all have ended: on SIGTERM or SIGINT, or when one of the first set does not
 * come up.
 */
export function superviseWorkers({ count, metricsPort, onReady, tell }: Supervision): Promise<number> {
  return new Promise((resolve) => {
    const places = Array.from({ length: count }, (_, index): Place => ({ index, pauseMs: firstPauseMs }));
    const pauses = new Set<NodeJS.Timeout>();
    let waitedFor = count;
    let endCode: number | undefined;

    const end = (code: number): void => {
      endCode ??= code;
      for (const pause of pauses) clearTimeout(pause);
      for (const { worker } of places) worker?.process.kill('SIGTERM');
      if (places.every(({ worker }) => !worker)) resolve(endCode);
    };
    const replace = (place: Place): void => {
      const pause = setTimeout(() => {
        pauses.delete(pause);
        start(place);
      }, place.pauseMs);
      pauses.add(pause);
      place.pauseMs = Math.min(place.pauseMs * 2, longestPauseMs);
    };
    const start = (place: Place): void => {
      const startedAt = performance.now();
      const worker = cluster.fork(
        // Port 0 is any free one for each.
        metricsPort ? { METRICS_PORT: String(metricsPort + place.index) } : {},
      );
      tell(`worker ${place.index} runs as process ${worker.process.pid}`);
      let isReady = false;
      place.worker = worker;
      worker.once('message', (ready: WorkerReady) => {
        isReady = true;
        if (waitedFor > 0 && --waitedFor === 0) onReady(ready);
      });
      worker.once('exit', (code, signal) => {
        delete place.worker;
        if (endCode !== undefined) return end(endCode);
        // One that never came up has said why; the others of the first set would not either.
        if (!isReady && waitedFor > 0) return end(code || 1);
        if (performance.now() - startedAt > wellAfterMs) place.pauseMs = firstPauseMs;
        tell(`worker ${place.index} ended with ${signal ?? `code ${code}`}; another takes its place`);
        replace(place);
      });
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0));
    for (const place of places) start(place);
  });
}
