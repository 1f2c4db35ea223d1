import { comparePositions, maxPageSize } from '@passerelle/protocol';
import type { Direction } from '../contract/contract';
import { NodeFailure } from '../node/node-failure';
import type { NodePage, Place, Row } from './row';
import { SourceRows } from './source-rows';

/** A node, as far as gathering needs it. */
export interface Source {
  readonly owner: string;
  /** Whether an answer is to be expected; the shares of those that will not give one are the others'. */
  readonly mayAnswer: boolean;
  /** Reads rows behind a place, in the order in which the list is read. Throws a NodeFailure. */
  read(from: Place | null, count: number): Promise<NodePage>;
  /** Called when the others have answered and this one has not. */
  giveUp(): NodeFailure;
  /** What it answered earlier to the same question, where the caller wants that rather than nothing. */
  lastGood(from: Place | null, count: number, failure: NodeFailure): NodePage | null;
}

export interface GatherRequest {
  readonly sources: readonly Source[];
  /** In which the list is read: against its own order when a page is counted from its end. */
  readonly direction: Direction;
  /** Rows on the page. */
  readonly size: number;
  /** Only rows behind `from` and before `to` are read, neither included. */
  readonly from: Place | null;
  readonly to: Place | null;
  readonly softDeadlineMs: number;
}

/** What one node gave to a page, and what is missing of it. */
export interface Contribution {
  readonly owner: string;
  readonly rows: number;
  readonly dropped: readonly string[];
  readonly surplus: number;
  /** When the node gave its rows; null where it gave none. */
  readonly asOf: Date | null;
  /** Why rows are older than the request; null where they are not. */
  readonly staleBecause: NodeFailure | null;
  readonly totalCount: number | null;
  /** Set where rows of this page are missing: they lie between `from` and `to`, neither included. */
  readonly gap: { readonly failure: NodeFailure; readonly from: Place | null; readonly to: Place | null } | null;
}

export interface Gathered {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly contributions: readonly Contribution[];
}

export type Compare = (a: Place, b: Place) => number;

/**
 * Merges the rows of many nodes into one page of their common order.
 *
 * Each node is asked for its share of the page first, and again, for twice as much, only where its rows
 * ran out before the page was full: for N nodes and a page of P about P + N rows travel, not N × P.
 * A row is never given out while a node that still answers may hold an earlier one.
 */
export async function gather(request: GatherRequest): Promise<Gathered> {
  const compare: Compare = request.direction === 'ASC' ? comparePositions : (a, b) => comparePositions(b, a);
  // One row more than the page tells whether there is a next one.
  const wanted = request.size + 1;
  const answering = request.sources.filter(({ mayAnswer }) => mayAnswer).length;
  const share = Math.min(Math.ceil(wanted / Math.max(answering, 1)) + 1, wanted);
  const all = request.sources.map((source) => new SourceRows(source, request.from, share, compare));
  const rows: Row[] = [];
  const isBeyond = (place: Place) => request.to !== null && compare(place, request.to) >= 0;

  while (rows.length < wanted) {
    const first = earliest(all, compare);
    const limit = first?.head && !isBeyond(first.head.place) ? first.head.place : request.to;
    const blocking = all.filter((one) => one.mayHoldEarlierThan(limit));
    if (blocking.length > 0) {
      await refill(blocking, Math.min(wanted - rows.length, maxPageSize), request.softDeadlineMs);
      continue;
    }
    const head = first?.head;
    if (!head || isBeyond(head.place)) break;
    rows.push(head);
    first?.take();
  }

  const page = rows.slice(0, request.size);
  const hasMore = rows.length > request.size;
  const end = hasMore ? (page.at(-1)?.place ?? null) : request.to;
  return { rows: page, hasMore, contributions: all.map((one) => one.contribution(page, end)) };
}

function earliest(all: readonly SourceRows[], compare: Compare): SourceRows | null {
  let first: SourceRows | null = null;
  for (const one of all) {
    if (one.head && (!first?.head || compare(one.head.place, first.head.place) < 0)) first = one;
  }
  return first;
}

/** Reads all at once; when the first has answered, the others have the soft deadline left. */
async function refill(sources: readonly SourceRows[], atMost: number, softDeadlineMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const pending = new Set(sources);
  await new Promise<void>((resolve) => {
    for (const source of sources) {
      source.read(atMost).then((isAnswer) => {
        pending.delete(source);
        if (pending.size === 0) resolve();
        else if (isAnswer) timer ??= setTimeout(resolve, softDeadlineMs);
      });
    }
  });
  clearTimeout(timer);
  for (const source of pending) source.giveUp();
}
