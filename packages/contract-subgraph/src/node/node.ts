import type { NodeAnswer, NodeMembership, NodeRequest } from './ask-node';
import { NodeFailure } from './node-failure';

export interface NodeSettings {
  /** How long a node may take, in milliseconds. */
  readonly deadlineMs: number;
  /** How long the others may still take once the first node has answered. */
  readonly softDeadlineMs: number;
  /** Failures in a row, other than a timeout, after which a node is not asked any more. */
  readonly failuresToOpen: number;
  /** First pause before a node that is not asked is tried again; it doubles up to `maxProbeMs`. */
  readonly probeMs: number;
  readonly maxProbeMs: number;
}

export const defaultNodeSettings: NodeSettings = {
  deadlineMs: 5_000,
  softDeadlineMs: 1_500,
  failuresToOpen: 3,
  probeMs: 500,
  maxProbeMs: 15_000,
};

type Breaker =
  | { readonly phase: 'closed'; readonly failures: number }
  | { readonly phase: 'open'; readonly because: NodeFailure; readonly probe: NodeJS.Timeout; readonly pauseMs: number };

/**
 * A node as the hub sees it: asked with a deadline, and not asked while it is known to be down.
 *
 * One timeout opens the breaker, so a node that hangs costs one deadline once. A probe in the
 * background closes it again; no caller's request is ever the probe.
 */
export class Node {
  readonly owner: string;
  readonly contractVersion: string;
  private breaker: Breaker = { phase: 'closed', failures: 0 };
  private isStopped = false;

  constructor(
    private readonly membership: NodeMembership,
    private readonly settings: NodeSettings,
  ) {
    this.owner = membership.owner;
    this.contractVersion = membership.contractVersion;
  }

  /** Throws a NodeFailure, at once while the breaker is open. */
  async ask(request: Omit<NodeRequest, 'signal'>, caller: unknown): Promise<NodeAnswer> {
    if (this.breaker.phase === 'open') throw this.breaker.because;
    try {
      const answer = await this.askWithDeadline(request, caller);
      // An answer that comes after the soft deadline proves the node alive as well.
      this.close();
      return answer;
    } catch (error) {
      const failure = asFailure(error);
      this.countFailure(failure);
      throw failure;
    }
  }

  /** The others have answered and this one has not: do not wait for it again until it has shown signs of life. */
  markLate(): NodeFailure {
    const failure = new NodeFailure('TIMEOUT', `${this.owner} had not answered when the others had.`);
    if (this.breaker.phase === 'closed') this.open(failure);
    return failure;
  }

  stop(): void {
    this.isStopped = true;
    if (this.breaker.phase === 'open') clearTimeout(this.breaker.probe);
  }

  private async askWithDeadline(request: Omit<NodeRequest, 'signal'>, caller: unknown): Promise<NodeAnswer> {
    const deadline = new AbortController();
    const late = new NodeFailure('TIMEOUT', `${this.owner} did not answer within ${this.settings.deadlineMs} ms.`);
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(late);
        deadline.abort(late);
      }, this.settings.deadlineMs);
    });
    try {
      return await Promise.race([this.membership.ask({ ...request, signal: deadline.signal }, caller), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  private countFailure(failure: NodeFailure): void {
    // A node that refuses a caller or does not know a field is well.
    if (this.breaker.phase === 'open' || failure.status === 'DENIED' || failure.status === 'INCOMPATIBLE') return;
    const failures = this.breaker.failures + 1;
    if (failure.status === 'TIMEOUT' || failures >= this.settings.failuresToOpen) this.open(failure);
    else this.breaker = { phase: 'closed', failures };
  }

  private open(because: NodeFailure, pauseMs = this.settings.probeMs): void {
    if (this.isStopped) return;
    const probe = setTimeout(() => this.probe(because, pauseMs), pauseMs);
    probe.unref();
    this.breaker = { phase: 'open', because, probe, pauseMs };
  }

  private async probe(because: NodeFailure, pauseMs: number): Promise<void> {
    try {
      await this.askWithDeadline({ query: '{ __typename }', variables: {} }, undefined);
      this.close();
    } catch {
      this.open(because, Math.min(pauseMs * 2, this.settings.maxProbeMs));
    }
  }

  private close(): void {
    if (this.breaker.phase === 'open') clearTimeout(this.breaker.probe);
    this.breaker = { phase: 'closed', failures: 0 };
  }
}

function asFailure(error: unknown): NodeFailure {
  return error instanceof NodeFailure
    ? error
    : new NodeFailure('ERROR', 'The node could not be reached.', { cause: error });
}
