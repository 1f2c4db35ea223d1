import { setTimeout as pause } from 'node:timers/promises';
import { Breaker, type BreakerSettings, Gate, RetryBudget } from '@passerelle/contract-subgraph';
import type { AskSubgraph, UpstreamAnswer, UpstreamRequest } from './subgraph-client';
import { asUpstreamFailure, UpstreamFailure } from './upstream-failure';

export interface GuardSettings extends BreakerSettings {
  /** How long it may take to answer, in milliseconds, with the wait for its turn. */
  readonly deadlineMs: number;
  /** Requests to one subgraph at a time; more wait. */
  readonly connections: number;
  /** Requests that may wait for one subgraph; more fail at once. */
  readonly maxWaiting: number;
  /** Repetitions a request earns; see RetryBudget. 0 never repeats. */
  readonly retryRatio: number;
  /** Longest pause before a repetition; each is a random part of it. */
  readonly retryPauseMs: number;
}

const retryBurst = 5;

/**
 * A subgraph that is asked so much at a time, not while it is known to be down, and a query once more when a connection broke.
 * A timeout alone does not make it down, since one client's heavy question could then take it from all others: only
 * where it does not answer a probe either.
 */
export class GuardedSubgraph implements AskSubgraph {
  private readonly gate: Gate;
  private readonly budget: RetryBudget;
  private readonly breaker: Breaker<UpstreamFailure>;

  /** `probe` asks past the gate for next to nothing, and throws where no answer comes: requests that hang may hold all places. */
  constructor(
    private readonly client: AskSubgraph,
    probe: () => Promise<unknown>,
    private readonly settings: GuardSettings,
  ) {
    this.gate = new Gate(settings.connections, settings.maxWaiting);
    this.budget = new RetryBudget(settings.retryRatio, settings.retryRatio > 0 ? retryBurst : 0);
    this.breaker = new Breaker(settings, probe);
  }

  /** Whether it is known to be down and is not asked. */
  get isDown(): boolean {
    return this.breaker.isOpen;
  }

  /** Throws an UpstreamFailure; at once while the subgraph is known to be down, or too many wait for it. */
  async ask(request: UpstreamRequest): Promise<UpstreamAnswer> {
    const { because } = this.breaker;
    if (because) throw because;
    const { deadlineMs } = this.settings;
    const timeoutMs = Math.min(deadlineMs, request.timeoutMs ?? deadlineMs);
    const endsAt = performance.now() + timeoutMs;
    if (!this.gate.tryEnter()) await this.waitInLine(request, endsAt);
    try {
      const answer = await this.askRepeatedly(request, endsAt);
      this.breaker.close();
      return answer;
    } catch (error) {
      const failure = asUpstreamFailure(error, request.signal);
      if (failure.reason === 'TIMEOUT') {
        this.breaker.doubt(failure);
        if (timeoutMs < deadlineMs) throw new UpstreamFailure('CUT_SHORT', failure.message, { cause: error });
      } else if (failure.reason !== 'ABANDONED') this.breaker.count(failure);
      throw failure;
    } finally {
      this.gate.leave();
    }
  }

  /** It has answered somebody else: where it was known to be down, it is asked again from now on. */
  isKnownToAnswer(): void {
    this.breaker.close();
  }

  stop(): void {
    this.breaker.stop();
  }

  private async waitInLine({ signal }: UpstreamRequest, endsAt: number): Promise<void> {
    if (this.gate.isFull) throw new UpstreamFailure('BUSY', 'too many requests wait for it');
    const deadline = AbortSignal.timeout(Math.max(0, Math.ceil(endsAt - performance.now())));
    try {
      await this.gate.enter(signal ? AbortSignal.any([signal, deadline]) : deadline);
    } catch (error) {
      // It is not known whether it would have answered.
      if (signal?.aborted) throw asUpstreamFailure(error, signal);
      throw new UpstreamFailure('BUSY', 'its turn did not come in time', { cause: error });
    }
  }

  private async askRepeatedly(request: UpstreamRequest, endsAt: number): Promise<UpstreamAnswer> {
    this.budget.earn();
    try {
      return await this.client.ask({ ...request, timeoutMs: endsAt - performance.now() });
    } catch (error) {
      const failure = asUpstreamFailure(error, request.signal);
      // It is not known whether a mutation that failed was carried out.
      const mayHelp = failure.reason === 'UNREACHABLE' && !request.isMutation;
      if (!mayHelp || !this.budget.take()) throw failure;
      // Random, so that the requests that failed together do not come back together.
      const pauseMs = Math.random() * this.settings.retryPauseMs;
      if (performance.now() + pauseMs >= endsAt) throw failure;
      await pause(pauseMs, undefined, request.signal && { signal: request.signal });
      return this.client.ask({ ...request, timeoutMs: endsAt - performance.now() });
    }
  }
}
