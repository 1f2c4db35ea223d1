export interface NodeSettings {
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
  /** Failures in a row, other than a timeout, after which a node is not asked any more. */
  readonly failuresToOpen: number;
  /** First pause before a node that is not asked is tried again; it doubles up to `maxProbeMs`. */
  readonly probeMs: number;
  readonly maxProbeMs: number;
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
