/** One entry of a log. */
export interface Logged {
  readonly cursor: string;
  readonly tenant: string;
  readonly kind: string;
  readonly orderId: string | null;
}

/** What a subgraph would keep in its database: events that can be read after any position. Outlives the server. */
export class EventLog {
  private readonly entries: Logged[] = [];
  private readonly listeners = new Set<() => void>();
  /** Positions up to this one are not kept any more. */
  private forgotten = 0;
  /** Subscriptions that are open now. */
  open = 0;
  /** The `after` of every subscription there was. */
  readonly asked: (string | null)[] = [];

  /** Whether a subscription begins with a checkpoint, as those to edges do. */
  constructor(private readonly greets = true) {}

  publish(kind: string, orderId: string | null = 'o1', tenant = 't1'): string {
    const cursor = `c${this.entries.length + 1}`;
    this.entries.push({ cursor, tenant, kind, orderId });
    for (const listener of [...this.listeners]) listener();
    return cursor;
  }

  get head(): string {
    return `c${this.entries.length}`;
  }

  get latest(): Logged {
    const latest = this.entries.at(-1);
    if (!latest) throw new Error('nothing was published');
    return latest;
  }

  forget(): void {
    this.forgotten = this.entries.length;
  }

  /** Throws for a position that is not kept any more. Begins with a checkpoint where no position is given. */
  subscribe(tenant: string, after: string | null): AsyncGenerator<Logged | { readonly cursor: string }> {
    this.asked.push(after);
    let position = after === null ? this.entries.length : Number(after.slice(1));
    if (after !== null && position < this.forgotten) throw new Error('expired');
    let hasGreeted = after !== null || !this.greets;
    let isOver = false;
    let wake = (): void => undefined;
    const onPublished = (): void => wake();
    this.listeners.add(onPublished);
    this.open += 1;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      this.open -= 1;
      this.listeners.delete(onPublished);
      wake();
    };
    const next = async (): Promise<IteratorResult<Logged | { cursor: string }>> => {
      for (;;) {
        if (isOver) return { done: true, value: undefined };
        if (!hasGreeted) {
          hasGreeted = true;
          return { done: false, value: { cursor: `c${position}` } };
        }
        const entry = this.entries[position];
        if (entry) {
          position += 1;
          if (entry.tenant === tenant) return { done: false, value: entry };
        } else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    };
    const done = async (): Promise<IteratorResult<never>> => {
      end();
      return { done: true, value: undefined as never };
    };
    return {
      next,
      return: done,
      throw: done,
      [Symbol.asyncIterator]() {
        return this;
      },
      [Symbol.asyncDispose]: async () => end(),
    };
  }
}
