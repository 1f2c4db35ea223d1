import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { BoundedCache } from '../bounded-cache';
import type { SupergraphFacts } from '../supergraph-facts';
import type { AskedPlan, PlannerAnswer } from './planner-messages';

export interface PlannerSettings {
  /** How long a supergraph may take to load. */
  readonly loadDeadlineMs: number;
  /** How long one plan may take; then the thread is ended, with whatever it was doing. */
  readonly planDeadlineMs: number;
  /** How long an operation is refused after that, without another try. */
  readonly refusalMs: number;
  /** How many operations may wait for their plans. */
  readonly maxWaiting: number;
}

export const defaultPlannerSettings: PlannerSettings = {
  loadDeadlineMs: 120_000,
  planDeadlineMs: 10_000,
  refusalMs: 60_000,
  maxWaiting: 1_000,
};

interface Job extends AskedPlan {
  readonly resolve: (plan: string) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread is started from what was compiled, also where this file is run from its source. */
const script = join(__dirname, '..', '..', '..', 'dist', 'supergraph', 'planning', 'planner.worker.js');

const refusedOperations = 1_000;

/**
 * Plans for one supergraph in a thread of its own, one operation after the other. A thread that is lost, or takes too long,
 * is replaced; only the operation it was at is refused.
 */
export class Planner {
  private worker: Worker | undefined;
  private isLoaded = false;
  private current: Job | undefined;
  private readonly waiting: Job[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly refusedUntil = new BoundedCache<number>(refusedOperations);
  private isRetired = false;

  private constructor(
    private readonly sdl: string,
    private readonly settings: PlannerSettings,
    private readonly log: Pick<FastifyBaseLogger, 'error'>,
  ) {}

  /** Resolves when the supergraph is loaded. Throws where it cannot be. */
  static async start(
    sdl: string,
    log: Pick<FastifyBaseLogger, 'error'>,
    settings: PlannerSettings = defaultPlannerSettings,
  ): Promise<{ readonly planner: Planner; readonly facts: SupergraphFacts }> {
    const planner = new Planner(sdl, settings, log);
    return { planner, facts: await planner.load() };
  }

  /** The plan of a valid operation, as JSON. Throws PLANNER_BUSY or OPERATION_NOT_PLANNED, or what the planner throws. */
  async plan(source: string, operationName: string | undefined): Promise<string> {
    if (performance.now() < (this.refusedUntil.get(keyOf({ source, operationName })) ?? 0)) {
      throw errors.operationNotPlanned({});
    }
    if (this.waiting.length >= this.settings.maxWaiting) throw errors.plannerBusy({});
    return new Promise((resolve, reject) => {
      this.waiting.push({ source, operationName, resolve, reject });
      this.next();
    });
  }

  /** Ends the thread as soon as nobody waits for a plan; one that is asked for later starts it again. */
  retire(): void {
    this.isRetired = true;
    this.next();
  }

  /** Ends the thread now. Whoever waits for a plan is refused. */
  async stop(): Promise<void> {
    const jobs = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    const ended = this.release();
    for (const { reject } of jobs) reject(errors.plannerBusy({}));
    await ended;
  }

  private load(): Promise<SupergraphFacts> {
    const worker = new Worker(script, { workerData: this.sdl, execArgv: [] });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      const lost = (error: unknown): void => {
        // What a thread that was let go still says is of no interest.
        if (this.worker !== worker) return;
        if (this.isLoaded) this.abandon(error);
        else {
          this.release();
          reject(error);
        }
      };
      this.startTimer(this.settings.loadDeadlineMs, () => lost(new Error('the supergraph took too long to load')));
      worker.on('error', lost);
      worker.on('exit', () => lost(new Error('the thread of the planner ended')));
      worker.on('message', (answer: PlannerAnswer) => {
        if (this.worker !== worker) return;
        if (this.isLoaded) this.settle(answer);
        else if (answer.kind === 'loaded') {
          clearTimeout(this.timer);
          this.isLoaded = true;
          resolve(answer.facts);
          this.next();
        } else lost(answer.kind === 'failed' ? answer.error : answer);
      });
    });
  }

  private next(): void {
    if (this.current) return;
    if (!this.worker) {
      if (this.waiting.length > 0) this.restart();
      return;
    }
    if (!this.isLoaded) return;
    this.current = this.waiting.shift();
    if (this.current) {
      const { source, operationName } = this.current;
      this.startTimer(this.settings.planDeadlineMs, () => this.abandon(new Error('it took too long')));
      this.worker.postMessage({ source, operationName } satisfies AskedPlan);
    } else if (this.isRetired) this.release();
  }

  private settle(answer: PlannerAnswer): void {
    const job = this.current;
    clearTimeout(this.timer);
    this.current = undefined;
    if (answer.kind === 'planned') job?.resolve(answer.plan);
    else if (answer.kind === 'failed') job?.reject(answer.error);
    this.next();
  }

  /** Gives up the thread, and the operation it was at. */
  private abandon(error: unknown): void {
    const job = this.current;
    this.release();
    if (job) {
      this.log.error({ err: error, operation: job.operationName }, 'an operation could not be planned and is refused');
      this.refusedUntil.set(keyOf(job), performance.now() + this.settings.refusalMs, 1);
      job.reject(errors.operationNotPlanned({}));
    }
    this.next();
  }

  private restart(): void {
    this.load().catch((error: unknown) => {
      this.log.error({ err: error }, 'the planner could not be started again');
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  /** Ends the thread, whatever it is at. */
  private release(): Promise<number> | undefined {
    clearTimeout(this.timer);
    const worker = this.worker;
    this.worker = undefined;
    this.current = undefined;
    this.isLoaded = false;
    return worker?.terminate();
  }

  private startTimer(ms: number, onLate: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(onLate, ms);
  }
}

function keyOf({ source, operationName = '' }: AskedPlan): string {
  return `${operationName}\n${source}`;
}
