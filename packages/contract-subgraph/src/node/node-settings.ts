import type { BreakerSettings } from './breaker';

export interface NodeSettings extends BreakerSettings {
  /** How long a node may take, in milliseconds. */
  readonly deadlineMs: number;
  /** How long the others may still take once the first node has answered. */
  readonly softDeadlineMs: number;
  /** Requests to one node at a time; more wait. */
  readonly maxConcurrent: number;
  /** Requests that may wait for one node; more are failures at once. */
  readonly maxWaiting: number;
  /** Repetitions a request earns; see RetryBudget. 0 never repeats. */
  readonly retryRatio: number;
  /** Longest pause before a repetition; each is a random part of it. */
  readonly retryPauseMs: number;
}

export const defaultNodeSettings: NodeSettings = {
  deadlineMs: 5_000,
  softDeadlineMs: 1_500,
  maxConcurrent: 64,
  maxWaiting: 1_024,
  retryRatio: 0.1,
  retryPauseMs: 100,
  failuresToOpen: 3,
  probeMs: 500,
  maxProbeMs: 15_000,
};
