import { NodeFailure } from '../node/node-failure';
import type { NodePage, Place, Row } from './row';
import type { Compare, Contribution, Source } from './source';

/** The rows of one node that have arrived and not been given out, and how far the node has been read. */
export class SourceRows {
  private waiting: Row[] = [];
  private readonly given = new Set<Row>();
  private readonly ids = new Set<string>();
  private last: Place | null;
  private isExhausted = false;
  /** Set for good: the node is not read any more. */
  private failure: NodeFailure | null = null;
  private staleBecause: NodeFailure | null = null;
  private asOf: Date | null = null;
  private totalCount: number | null = null;
  private dropped: string[] = [];
  private surplus = 0;
  /** The read under way; an answer to another one comes too late. */
  private reading: { readonly count: number } | null = null;

  constructor(
    private readonly source: Source,
    from: Place | null,
    private nextCount: number,
    private readonly compare: Compare,
  ) {
    this.last = from;
    // A node that counts the row of the cursor in would give it twice.
    if (from) this.ids.add(from.id);
  }

  get head(): Row | undefined {
    return this.waiting[0];
  }

  take(): void {
    const row = this.waiting.shift();
    if (row) this.given.add(row);
  }

  /** Whether this node could still send a row before `place`; with null, any row at all. */
  mayHoldEarlierThan(place: Place | null): boolean {
    if (this.waiting.length > 0 || this.isExhausted || this.failure) return false;
    return place === null || this.last === null || this.compare(this.last, place) < 0;
  }

  /** Reads the next rows; resolves to whether the node answered. */
  async read(atMost: number): Promise<boolean> {
    const reading = { count: Math.min(this.nextCount, atMost) };
    this.reading = reading;
    this.nextCount *= 2;
    try {
      const page = await this.source.read(this.last, reading.count);
      // Late: the page was put together without this node, and the report says so.
      if (this.reading === reading) this.accept(page);
      return true;
    } catch (error) {
      if (this.reading === reading) this.fallBack(asFailure(error), reading.count);
      return false;
    }
  }

  /** The others have answered and this one has not. */
  giveUp(): void {
    const count = this.reading?.count ?? this.nextCount;
    this.reading = null;
    this.fallBack(this.source.giveUp(), count);
  }

  contribution(page: readonly Row[], end: Place | null): Contribution {
    // A node that failed after it had sent everything up to the end of the page has left no gap in it.
    const isShort = this.failure && (end === null || this.last === null || this.compare(this.last, end) < 0);
    return {
      owner: this.source.owner,
      rows: page.filter((row) => this.given.has(row)).length,
      dropped: this.dropped,
      surplus: this.surplus,
      asOf: this.asOf,
      staleBecause: this.staleBecause,
      totalCount: this.totalCount,
      gap: this.failure && isShort ? { failure: this.failure, from: this.last, to: end } : null,
    };
  }

  private fallBack(failure: NodeFailure, count: number): void {
    const page = this.source.lastGood(this.last, count, failure);
    if (!page) {
      this.failure = failure;
      return;
    }
    this.staleBecause = failure;
    this.accept(page);
  }

  private accept(page: NodePage): void {
    // The merge relies on the node's order. Where it is broken, no row of the page can be placed: one that came
    // too late may belong before those that came first.
    const places = [...(this.last === null ? [] : [this.last]), ...page.rows.map(({ place }) => place)];
    const steps = places.slice(1).map((place, index) => this.compare(place, places[index] as Place));
    if (steps.some((step) => step < 0)) {
      this.failure = new NodeFailure('ERROR', `${this.source.owner} sent rows out of order.`);
      return;
    }
    if (page.hasMore && !this.isAdvancedBy(page)) {
      this.failure = new NodeFailure('ERROR', `${this.source.owner} promised more rows and sent none.`);
      return;
    }
    const fresh = page.rows.filter(({ place }) => !this.ids.has(place.id) && this.ids.add(place.id));
    const twice = page.rows.length - fresh.length;
    this.waiting.push(...fresh);
    this.dropped.push(...page.dropped, ...Array.from({ length: twice }, () => 'it was sent twice'));
    this.surplus += page.surplus;
    this.last = page.last ?? this.last;
    this.isExhausted = !page.hasMore;
    // As old as its oldest part.
    if (this.asOf === null || page.asOf < this.asOf) this.asOf = page.asOf;
    this.totalCount ??= page.totalCount;
  }

  /** Whether the next read would start further on. Otherwise it would never end. */
  private isAdvancedBy({ last, rows }: NodePage): boolean {
    const reached = rows.at(-1)?.place;
    if (last === null || (this.last !== null && this.compare(last, this.last) <= 0)) return false;
    return !reached || this.compare(last, reached) >= 0;
  }
}

function asFailure(error: unknown): NodeFailure {
  return error instanceof NodeFailure
    ? error
    : new NodeFailure('ERROR', 'The node could not be read.', { cause: error });
}
