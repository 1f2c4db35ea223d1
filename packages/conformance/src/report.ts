/** A warning is something the hub bears and its callers feel. */
export type Verdict = 'pass' | 'warning' | 'fail' | 'not applicable';

/** One line of the report. */
export interface CheckResult {
  /** The name of the check; those of `npm run conformance -- --help`. */
  readonly check: string;
  /** The part of the contract that was checked, as `Type.field` or `Type.field(argument:)`. */
  readonly where: string;
  readonly verdict: Verdict;
  /** What a node promises here. */
  readonly expected: string;
  /** What was seen, or why there was nothing to see. */
  readonly came: string;
  /** A command that repeats the request by hand; null unless the check failed on one. */
  readonly request: string | null;
}

/** What `checkNode` found out about a node. */
export interface Report {
  readonly contract: string;
  /** The version of the contract in which the node was asked. */
  readonly version: string;
  readonly url: string;
  /** The prefix its ids must carry; null where it was not given and no row tells. */
  readonly owner: string | null;
  readonly isOwnerGiven: boolean;
  readonly results: readonly CheckResult[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly requests: number;
  /** How long requests took, in milliseconds. */
  readonly latency: { readonly p50: number; readonly p95: number; readonly max: number };
  /** Whether no check failed. */
  readonly conforms: boolean;
}
