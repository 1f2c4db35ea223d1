import type { Rows } from '../lists/list-under-test';
import type { WalkRequest } from '../lists/walk';

/** Reads backward what was read forward: from the end, or from the last row where the end is further than anybody read. */
export function backwardRequest({ rows, isWhole }: Rows, orderBy: string, size: number): WalkRequest {
  const last = rows.at(-1);
  return { orderBy, size, direction: 'backward', ...(isWhole || !last ? {} : { from: last.cursor }) };
}
