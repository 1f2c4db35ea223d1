import type { Selection } from '@passerelle/contract-subgraph';
import { encodeCursor, maxPageSize } from '@passerelle/protocol';
import type { Session } from '../session';
import type { Edge, Page } from './page';
import { placeOf } from './placed-row';

export interface WalkRequest {
  readonly orderBy: string;
  readonly size?: number;
  readonly direction?: 'forward' | 'backward';
  /** The cursor to start behind or, backward, in front of; the end of the list where it is left out. */
  readonly from?: string;
  readonly filters?: Readonly<Record<string, unknown>>;
  /** Of each row; its id where it is left out. */
  readonly selection?: Selection;
}

/** What gives the pages of a list. */
interface PagedList {
  readonly session: Pick<Session, 'maxRows'>;
  page(args: Readonly<Record<string, unknown>>, selection?: Selection): Promise<Page>;
}

/** A list read page by page from one of its ends. */
export interface Walk {
  /** In the order in which they were asked for. */
  readonly pages: readonly Page[];
  /** All rows in the order of the list, as often as they came. */
  readonly edges: readonly Edge[];
  /** Whether the end was reached, and not the highest number of rows. */
  readonly isWhole: boolean;
}

/**
 * Reads a list until a page is empty, whatever the pages before said of more rows, or brings nothing new: a node that
 * repeats itself would never end.
 */
export async function walk(list: PagedList, request: WalkRequest): Promise<Walk> {
  const { orderBy, size = maxPageSize, direction = 'forward', filters = {}, selection } = request;
  const isForward = direction === 'forward';
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (let from = request.from; ; ) {
    const cursor = from === undefined ? {} : { [isForward ? 'after' : 'before']: from };
    const page = await list.page({ ...filters, [isForward ? 'first' : 'last']: size, ...cursor, orderBy }, selection);
    pages.push(page);
    const known = seen.size;
    for (const { id } of page.edges) seen.add(id);
    const last = isForward ? page.edges.at(-1) : page.edges[0];
    const isWhole = !last || seen.size === known;
    if (isWhole || seen.size >= list.session.maxRows) {
      const inOrder = isForward ? pages : [...pages].reverse();
      return { pages, edges: inOrder.flatMap(({ edges }) => edges), isWhole };
    }
    const place = placeOf(last, orderBy);
    // The hub writes the cursor anew from what it has read.
    from = place ? encodeCursor(place) : String(last.cursor);
  }
}
