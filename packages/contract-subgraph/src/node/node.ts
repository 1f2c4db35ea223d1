import { setTimeout as pause } from 'node:timers/promises';
import { commonVersion, parseVersionRange, type Version } from '../contract/version';
import type { NodeAnswer, NodeMembership, NodeRequest } from './ask-node';
import { Breaker } from './breaker';
import { Gate } from './gate';
import { NodeFailure } from './node-failure';
import type { NodeSettings } from './node-settings';
import { RetryBudget } from './retry-budget';

type Question = Omit<NodeRequest, 'signal'>;

const retryBurst = 5;

/**
 * A node as the hub sees it: asked with a deadline, and not asked while it is known to be down.
 *
 * One timeout opens the breaker, so a node that hangs costs one deadline once. A probe in the
 * background closes it again; no caller's request is ever the probe.
 */
export class Node {
  readonly owner: string;
  /** The version to speak with it; null where there is none in common. */
  readonly version: Version | null;
  /** The versions it says it serves. */
  readonly versions: string;
  private readonly gate: Gate;
  private readonly budget: RetryBudget;
  private readonly breaker: Breaker<NodeFailure>;

  /** Throws a ContractError where the member's versions cannot be read. */
  constructor(
    private readonly membership: NodeMembership,
    contractVersion: Version,
    private readonly settings: NodeSettings,
    /** How much longer a caller's request may take. */
    private readonly timeLeftMs: (caller: unknown) => number = () => Number.POSITIVE_INFINITY,
  ) {
    this.owner = membership.owner;
    this.versions = membership.versions;
    this.version = commonVersion(contractVersion, parseVersionRange(membership.versions));
    this.gate = new Gate(settings.maxConcurrent, settings.maxWaiting);
    this.budget = new RetryBudget(settings.retryRatio, settings.retryRatio > 0 ? retryBurst : 0);
    // Past the gate: requests that hang may hold all its places.
    this.breaker = new Breaker(settings, () =>
      this.withDeadline(settings.deadlineMs, (signal) =>
        membership.ask({ query: '{ __typename }', variables: {}, signal }, undefined),
      ),
    );
  }

  /** Whether it is known to be down and would not be asked. */
  get isDown(): boolean {
    return this.breaker.isOpen;
  }

  /** Reads from the node, again where that may help. Throws a NodeFailure, at once while the node is known to be down. */
  read(question: Question, caller: unknown): Promise<NodeAnswer> {
    this.budget.earn();
    return this.guarded((signal) => this.readRepeatedly({ ...question, signal }, caller), caller);
  }

  /** Asks the node to change something, once: it is not known whether a change that failed was carried out. */
  write(question: Question, caller: unknown): Promise<NodeAnswer> {
    return this.guarded((signal) => this.askThroughGate({ ...question, signal }, caller), caller);
  }

  /** Subscribes to the node; throws a NodeFailure when it is not heard any more. */
  async *listen(question: Question, caller: unknown, signal: AbortSignal): AsyncGenerator<NodeAnswer> {
    const { listen } = this.membership;
    if (!listen) throw new NodeFailure('INCOMPATIBLE', `${this.owner} cannot be subscribed to.`);
    try {
      yield* listen({ ...question, signal }, caller);
    } catch (error) {
      throw asFailure(error);
    }
    throw new NodeFailure('ERROR', `${this.owner} ended the subscription.`);
  }

  /** The others have answered and this one has not: do not wait for it again until it has shown signs of life. */
  markLate(): NodeFailure {
    const failure = new NodeFailure('TIMEOUT', `${this.owner} had not answered when the others had.`);
    this.breaker.open(failure);
    return failure;
  }

  stop(): void {
    this.breaker.stop();
  }

  private async guarded(ask: (signal: AbortSignal) => Promise<NodeAnswer>, caller: unknown): Promise<NodeAnswer> {
    const { because } = this.breaker;
    if (because) throw because;
    // The node is not to blame for a line that is too long.
    if (this.gate.isFull) throw new NodeFailure('ERROR', `Too many requests wait for ${this.owner}.`);
    const { deadlineMs } = this.settings;
    const timeLeftMs = Math.min(deadlineMs, this.timeLeftMs(caller));
    if (timeLeftMs <= 0) throw new NodeFailure('TIMEOUT', `No time was left to ask ${this.owner}.`);
    try {
      const answer = await this.withDeadline(timeLeftMs, ask);
      // An answer that comes after the soft deadline proves the node alive as well.
      this.breaker.close();
      return answer;
    } catch (error) {
      const failure = asFailure(error);
      // Nor, before it is asked itself, for a caller that had little time left.
      if (failure.status === 'TIMEOUT' && timeLeftMs < deadlineMs) this.breaker.doubt(failure);
      else this.countFailure(failure);
      throw failure;
    }
  }

  private async withDeadline(
    deadlineMs: number,
    ask: (signal: AbortSignal) => Promise<NodeAnswer>,
  ): Promise<NodeAnswer> {
    const deadline = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const ms = Math.round(deadlineMs);
        const late = new NodeFailure('TIMEOUT', `${this.owner} did not answer within ${ms} ms.`);
        reject(late);
        deadline.abort(late);
      }, deadlineMs);
    });
    try {
      return await Promise.race([ask(deadline.signal), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A connection that broke is often whole the next moment; a node that is slow is not helped by a second request. */
  private async readRepeatedly(request: NodeRequest, caller: unknown): Promise<NodeAnswer> {
    try {
      return await this.askThroughGate(request, caller);
    } catch (error) {
      const mayHelp = asFailure(error).status === 'ERROR' && !request.signal.aborted;
      if (!mayHelp || !this.budget.take()) throw error;
      // Random, so that the requests that failed together do not come back together.
      await pause(Math.random() * this.settings.retryPauseMs, undefined, { signal: request.signal });
      return this.askThroughGate(request, caller);
    }
  }

  private async askThroughGate(request: NodeRequest, caller: unknown): Promise<NodeAnswer> {
    await this.gate.enter(request.signal);
    let isInside = true;
    const leave = (): void => {
      if (isInside) this.gate.leave();
      isInside = false;
    };
    // Nobody waits any more: the place is free, whether or not the request ends.
    request.signal.addEventListener('abort', leave, { once: true });
    try {
      return await this.membership.ask(request, caller);
    } finally {
      request.signal.removeEventListener('abort', leave);
      leave();
    }
  }

  private countFailure(failure: NodeFailure): void {
    // A node that refuses a caller or does not know a field is well.
    if (failure.status === 'DENIED' || failure.status === 'INCOMPATIBLE') return;
    if (failure.status === 'TIMEOUT') this.breaker.open(failure);
    else this.breaker.count(failure);
  }
}

function asFailure(error: unknown): NodeFailure {
  return error instanceof NodeFailure
    ? error
    : new NodeFailure('ERROR', 'The node could not be reached.', { cause: error });
}
