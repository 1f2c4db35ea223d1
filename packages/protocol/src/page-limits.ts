import { pageSizeOutOfRange } from './errors';

/** Every list of the hub gives this many rows unless asked otherwise, and never more than the maximum. */
export const defaultPageSize = 20;
export const maxPageSize = 100;

/** Returns the page size, or throws PAGE_SIZE_OUT_OF_RANGE. */
export function checkPageSize(first: number, argument = 'first'): number {
  if (!Number.isInteger(first) || first < 1 || first > maxPageSize) {
    throw pageSizeOutOfRange({ argument, received: first, max: maxPageSize });
  }
  return first;
}
