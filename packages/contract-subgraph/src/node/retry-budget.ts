/**
 * How many requests may be repeated: a share of those that were made, so that a node in trouble is not buried under
 * repetitions. Each request earns `ratio`, each repetition costs 1, and no more than `burst` can be saved up.
 */
export class RetryBudget {
  private saved: number;

  constructor(
    private readonly ratio: number,
    private readonly burst: number,
  ) {
    this.saved = burst;
  }

  earn(): void {
    this.saved = Math.min(this.saved + this.ratio, this.burst);
  }

  /** Takes one repetition; false where there is none left. */
  take(): boolean {
    if (this.saved < 1) return false;
    this.saved -= 1;
    return true;
  }
}
