/**
 * Counts what was changed through this gateway. What was begun before a change may not have seen it, so whoever asks
 * after it shares nothing of that: a client reads what it has written.
 */
export class Writes {
  private changes = 0;

  /** Something may have been changed, and the client is about to be told. */
  count(): void {
    this.changes += 1;
  }

  get soFar(): number {
    return this.changes;
  }
}
