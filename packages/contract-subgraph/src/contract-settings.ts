import { defaultNodeSettings, type NodeSettings } from './node/node-settings';

export interface ContractSettings {
  readonly nodes: NodeSettings;
  /**
   * Pages of a node without a filter that the hub looks through for one page of rows that pass it; then the rest is a
   * gap, to be fetched with its retry token.
   */
  readonly maxSiftedPages: number;
  /** Rows kept in memory to stand in for those of a node that is down. */
  readonly staleRows: number;
  /** The oldest such rows a caller may ask for. */
  readonly staleSeconds: number;
  /** Names what a caller may see; rows are kept for callers of the same name only, and none for null. */
  readonly rightsOf: (caller: unknown) => string | null;
  /** How many milliseconds a caller's request may still take; no node is waited for longer. */
  readonly timeLeftMs: (caller: unknown) => number;
  /** Told of each page, by the list as `Query.partnerships`, and whether nothing is missing from it. May not throw. */
  readonly onGathered: (list: string, isComplete: boolean) => void;
}

export const defaultContractSettings: ContractSettings = {
  nodes: defaultNodeSettings,
  maxSiftedPages: 20,
  staleRows: 100_000,
  staleSeconds: 3_600,
  rightsOf: () => null,
  timeLeftMs: () => Number.POSITIVE_INFINITY,
  onGathered: () => undefined,
};
