import type { Exchange } from './node/exchange';
import type { Verdict } from './report';

/** What a check has seen. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly came: string;
  /** The exchange to repeat by hand. */
  readonly exchange?: Exchange;
}

export function passed(came: string): Outcome {
  return { verdict: 'pass', came };
}

export function failed(came: string, exchange?: Exchange): Outcome {
  return exchange ? { verdict: 'fail', came, exchange } : { verdict: 'fail', came };
}

export function notApplicable(because: string): Outcome {
  return { verdict: 'not applicable', came: because };
}

/** Thrown where a check finds that there is nothing to check. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** Thrown where a check cannot go on because of an answer: it has failed. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';

  constructor(
    came: string,
    readonly exchange: Exchange,
  ) {
    super(came);
  }
}
