import type { GuardSettings } from './guarded-subgraph';
import type { ClientSettings } from './subgraph-client';

/** How subgraphs are asked. */
export interface UpstreamSettings extends ClientSettings, GuardSettings {}

export const defaultUpstreamSettings: UpstreamSettings = {
  deadlineMs: 10_000,
  maxResponseBytes: 16 * 1024 * 1024,
  connections: 256,
  maxWaiting: 1_024,
  retryRatio: 0.1,
  retryPauseMs: 100,
  failuresToOpen: 3,
  probeMs: 500,
  maxProbeMs: 15_000,
};
