import { decodeCursor, type Position } from './cursor';
import { badUserInput } from './errors';
import { checkPageSize, defaultPageSize } from './page-limits';

/** The arguments by which every list of the hub is paged, as they came. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page, as it was asked for: the first or the last rows between two places of a list. */
export interface PageRequest {
  readonly size: number;
  /** From which end the rows are counted; they come in the order of the list either way. */
  readonly direction: 'FORWARD' | 'BACKWARD';
  /** Only rows behind this place; null where there is no bound. */
  readonly after: Position | null;
  /** Only rows in front of this place; null where there is no bound. */
  readonly before: Position | null;
}

/**
 * Reads the paging arguments of a list in one of its orders.
 * Throws BAD_USER_INPUT for `first` with `last`, PAGE_SIZE_OUT_OF_RANGE and CURSOR_MALFORMED.
 */
export function readPageRequest({ first, after, last, before }: PageArguments, order: string): PageRequest {
  if (isGiven(first) && isGiven(last)) {
    throw badUserInput({
      argument: 'first and last',
      expected: 'given one without the other',
      received: `first: ${first}, last: ${last}`,
    });
  }
  return {
    size: isGiven(last) ? checkPageSize(last, 'last') : checkPageSize(first ?? defaultPageSize, 'first'),
    direction: isGiven(last) ? 'BACKWARD' : 'FORWARD',
    after: after ? decodeCursor(after, order, 'after') : null,
    before: before ? decodeCursor(before, order, 'before') : null,
  };
}

function isGiven(size: number | null | undefined): size is number {
  return size !== null && size !== undefined;
}
