import type { ExecutionResult } from 'graphql';

/** One answer of a subscription, made once and sent to many clients. */
export class LiveEvent {
  private parsed: ExecutionResult | undefined;

  constructor(
    /** The answer as it is sent: `{"data":…}`, with `errors` where there are some. */
    readonly json: string,
    /** Where a client goes on after it; null where it cannot. */
    readonly cursor: string | null,
  ) {}

  /** The answer as values, read once for all who need it so. */
  get answer(): ExecutionResult {
    this.parsed ??= JSON.parse(this.json) as ExecutionResult;
    return this.parsed;
  }
}
