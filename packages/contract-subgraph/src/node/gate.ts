/** Lets a few through at a time; the others wait in a line of limited length. */
export class Gate {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly lineLength: number,
  ) {}

  /** Whether one more would have to be turned away. */
  get isFull(): boolean {
    return this.inside >= this.places && this.line.length >= this.lineLength;
  }

  /** Takes a place if there is one now; it must be given back with `leave`. */
  tryEnter(): boolean {
    if (this.inside >= this.places) return false;
    this.inside += 1;
    return true;
  }

  /** Resolves when there is a place; it must be given back with `leave`. Aborting gives up the place in the line. */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.tryEnter()) return;
    await new Promise<void>((resolve, reject) => {
      const abort = (): void => {
        this.line.splice(this.line.indexOf(enter), 1);
        reject(signal.reason);
      };
      // Whoever leaves hands the place over, so the number inside stays.
      const enter = (): void => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      this.line.push(enter);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.inside -= 1;
  }
}
