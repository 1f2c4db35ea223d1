import { comparePositions, maxPageSize } from '@passerelle/protocol';
import type { Direction } from '../contract/parse-contract';
import { NodeFailure } from '../node/node-failure';
import type { NodePage, Place, Row } from './row';

/** A node, as far as gathering needs it. */
export interface Source {
  readonly owner: string;
  /** Reads rows behind a place, in the order of the list. Throws a NodeFailure. */
  read(after: Place | null, count: number): Promise<NodePage>;
  /** Called when the others have answered and this one has not. */
  giveUp(): NodeFailure;
}

export interface GatherRequest {
  readonly sources: readonly Source[];
  readonly direction: Direction;
  readonly first: number;
  readonly after: Place | null;
  /** Rows behind this place are left out. */
  readonly until: Place | null;
  readonly softDeadlineMs: number;
}

/** What one node gave to a page, and what is missing of it. */
export interface Contribution {
  readonly owner: string;
  readonly rows: number;
  readonly dropped: number;
  readonly answeredAt: Date | null;
  readonly totalCount: number | null;
  /** Set where rows of this page are missing: they lie behind `from` and not behind `to`. */
  readonly gap: { readonly failure: NodeFailure; readonly from: Place | null; readonly to: Place | null } | null;
}

export interface Gathered {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly contributions: readonly Contribution[];
}

/**
 * Merges the rows of many nodes into one page of their common order.
 *
 * Each node is asked for its share of the page first, and again, for twice as much, only where its rows
 * ran out before the page was full: for N nodes and a page of P about P + N rows travel, not N × P.
 * A row is never given out while a node that still answers may hold an earlier one.
 */
export async function gather(request: GatherRequest): Promise<Gathered> {
  const compare = comparing(request.direction);
  // One row more than the page tells whether there is a next one.
  const wanted = request.first + 1;
  const share = Math.min(Math.ceil(wanted / request.sources.length) + 1, wanted);
  const buffers = request.sources.map((source) => new Buffer(source, request.after, share));
  const rows: Row[] = [];
  const isBeyond = (place: Place) => request.until !== null && compare(place, request.until) > 0;

  while (rows.length < wanted) {
    const head = earliest(buffers, compare);
    const blocking = buffers.filter((buffer) => buffer.mayHoldEarlierThan(head?.place ?? null, compare));
    if (blocking.length > 0) {
      await refill(blocking, wanted - rows.length, request.softDeadlineMs, compare);
      continue;
    }
    if (head === null || isBeyond(head.place)) break;
    rows.push(head.row);
    head.buffer.take();
  }

  const page = rows.slice(0, request.first);
  const hasNextPage = rows.length > request.first;
  const end = hasNextPage ? (page.at(-1)?.place ?? null) : request.until;
  return {
    rows: page,
    hasNextPage,
    contributions: buffers.map((buffer) => buffer.contribution(page, end, compare)),
  };
}

type Compare = (a: Place, b: Place) => number;

function comparing(direction: Direction): Compare {
  return direction === 'ASC' ? comparePositions : (a, b) => comparePositions(b, a);
}

/** The rows of one node that have arrived and not been given out. */
class Buffer {
  private waiting: Row[] = [];
  private readonly given = new Set<Row>();
  private last: Place | null;
  private isExhausted = false;
  private failure: NodeFailure | null = null;
  private answeredAt: Date | null = null;
  private totalCount: number | null = null;
  private dropped = 0;

  constructor(
    readonly source: Source,
    after: Place | null,
    private nextCount: number,
  ) {
    this.last = after;
  }

  get head(): Row | undefined {
    return this.waiting[0];
  }

  take(): void {
    const row = this.waiting.shift();
    if (row) this.given.add(row);
  }

  /** Whether this node could still send a row before `place`; with null, any row at all. */
  mayHoldEarlierThan(place: Place | null, compare: Compare): boolean {
    if (this.waiting.length > 0 || this.isExhausted || this.failure) return false;
    return place === null || this.last === null || compare(this.last, place) < 0;
  }

  async read(remaining: number, compare: Compare): Promise<void> {
    const count = Math.min(this.nextCount, remaining, maxPageSize);
    this.nextCount *= 2;
    const page = await this.source.read(this.last, count);
    // Late: the page was put together without this node, and the report says so.
    if (this.failure) return;
    this.accept(page, compare);
  }

  fail(failure: NodeFailure): void {
    this.failure ??= failure;
  }

  contribution(page: readonly Row[], end: Place | null, compare: Compare): Contribution {
    // A node that failed after it had sent everything up to the end of the page has left no gap in it.
    const isShort = this.failure && (end === null || this.last === null || compare(this.last, end) < 0);
    return {
      owner: this.source.owner,
      rows: page.filter((row) => this.given.has(row)).length,
      dropped: this.dropped,
      answeredAt: this.answeredAt,
      totalCount: this.totalCount,
      gap: this.failure && isShort ? { failure: this.failure, from: this.last, to: end } : null,
    };
  }

  private accept(page: NodePage, compare: Compare): void {
    // The merge relies on the node's order. Where it is broken, no row of the page can be placed: one that came
    // too late may belong before those that came first.
    const places = [...(this.last === null ? [] : [this.last]), ...page.rows.map(({ place }) => place)];
    if (places.some((place, index) => index > 0 && compare(place, places[index - 1] as Place) <= 0)) {
      this.fail(new NodeFailure('ERROR', `${this.source.owner} sent rows out of order.`));
      return;
    }
    const reached = page.rows.at(-1)?.place ?? this.last;
    if (page.hasNextPage && (page.last === null || (reached !== null && compare(page.last, reached) < 0))) {
      this.fail(new NodeFailure('ERROR', `${this.source.owner} promised more rows and sent none.`));
      return;
    }
    this.waiting.push(...page.rows);
    this.last = page.last ?? this.last;
    this.isExhausted = !page.hasNextPage;
    this.answeredAt = new Date();
    this.totalCount ??= page.totalCount;
    this.dropped += page.dropped;
  }
}

function earliest(buffers: readonly Buffer[], compare: Compare): { row: Row; place: Place; buffer: Buffer } | null {
  let first: { row: Row; place: Place; buffer: Buffer } | null = null;
  for (const buffer of buffers) {
    const row = buffer.head;
    if (row && (first === null || compare(row.place, first.place) < 0)) first = { row, place: row.place, buffer };
  }
  return first;
}

/** Reads all at once; when the first has answered, the others have the soft deadline left. */
async function refill(
  buffers: readonly Buffer[],
  remaining: number,
  softDeadlineMs: number,
  compare: Compare,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const pending = new Set(buffers);
  await new Promise<void>((resolve) => {
    const settle = (buffer: Buffer, isAnswer: boolean) => {
      pending.delete(buffer);
      if (pending.size === 0) resolve();
      else if (isAnswer) timer ??= setTimeout(resolve, softDeadlineMs);
    };
    for (const buffer of buffers) {
      buffer.read(remaining, compare).then(
        () => settle(buffer, true),
        (error: unknown) => {
          buffer.fail(
            error instanceof NodeFailure
              ? error
              : new NodeFailure('ERROR', 'The node could not be read.', { cause: error }),
          );
          settle(buffer, false);
        },
      );
    }
  });
  clearTimeout(timer);
  for (const buffer of pending) buffer.fail(buffer.source.giveUp());
}
