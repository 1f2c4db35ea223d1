/** What the registry says of a check or a publish: docs/registry.md. */
export interface Outcome {
  readonly verdict: 'ACCEPTED' | 'UNCHANGED' | 'REFUSED' | 'QUARANTINED';
  readonly findings: readonly Finding[];
  readonly checkId: string;
  /** The base of the next publish; null: nothing of this name is in the graph. */
  readonly version: string | null;
  readonly supergraph: string | null;
}

export interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly coordinate: string | null;
  /** Both counted from 1. */
  readonly place: { readonly line: number; readonly column: number } | null;
  readonly usage: readonly Use[];
}

/** An operation of a client that uses an element. */
export interface Use {
  readonly operationName: string | null;
  readonly client: string;
  readonly requests: number;
  /** RFC 3339. */
  readonly lastSeen: string;
}

/** Whether publishing would do what its author wants. */
export function isGood({ verdict }: Outcome): boolean {
  return verdict === 'ACCEPTED' || verdict === 'UNCHANGED';
}
