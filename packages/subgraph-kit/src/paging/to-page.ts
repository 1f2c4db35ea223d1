import { encodeCursor, type PageRequest } from '@passerelle/protocol';
import type { Page } from './connection';
import { sortKeyOf } from './sort-key-of';

export interface PageSource {
  readonly request: PageRequest;
  readonly orderBy: string;
  /** The property that holds the sort key of that order. */
  readonly property: string;
  readonly count: Page<object>['count'];
}

/**
 * Makes a page of the rows between its bounds, given in the order they were read (backward: from the end of the list):
 * one more than the page holds, where there is one, tells that the list goes on.
 */
export function toPage<Row extends { id: string }>(
  read: readonly Row[],
  { request, orderBy, property, count }: PageSource,
): Page<Row> {
  const { size, direction, after, before } = request;
  const goesOn = read.length > size;
  const nodes = read.slice(0, size);
  if (direction === 'BACKWARD') nodes.reverse();
  const edges = nodes.map((node) => ({
    cursor: encodeCursor({ order: orderBy, key: sortKeyOf(node, property), id: node.id }),
    node,
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      // A bound was a row of this list when it was given out, so what it shuts out counts as there.
      hasNextPage: before !== null || (direction === 'FORWARD' && goesOn),
      hasPreviousPage: after !== null || (direction === 'BACKWARD' && goesOn),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}
