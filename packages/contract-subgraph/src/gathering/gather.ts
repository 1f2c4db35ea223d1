import { comparePositions, maxPageSize } from '@passerelle/protocol';
import type { Direction } from '../contract/contract';
import type { Place, Row } from './row';
import type { Compare, Contribution, Source } from './source';
import { SourceRows } from './source-rows';

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

export interface Gathered {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
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
