import { pageSizeOutOfRange } from './errors';

/** Every list of the hub gives this many rows unless asked otherwise, and never more than the maximum. */
export const defaultPageSize = 20;
export const maxPageSize = 100;

/** Returns the page size, or throws PAGE_SIZE_OUT_OF_RANGE with the name of the argument. */
export function checkPageSize(size: number, argument: 'first' | 'last' = 'first'): number {
  if (!Number.isInteger(size) || size < 1 || size > maxPageSize) {
    throw pageSizeOutOfRange({ argument, received: size, max: maxPageSize });
  }
  return size;
}
