import type { Position } from '@passerelle/protocol';

export type Place = Pick<Position, 'key' | 'id'>;

/** A row of a node, at its place in the order of the list. */
export interface Row {
  readonly cursor: string;
  readonly place: Place;
  readonly node: Record<string, unknown>;
}

/** What a node answered to one request for rows, in the order in which the list is read. */
export interface NodePage {
  readonly rows: readonly Row[];
  /** Place of the last row the node sent, whether it was kept or dropped. */
  readonly last: Place | null;
  /** Whether more rows follow, in the order in which the list is read. */
  readonly hasMore: boolean;
  readonly totalCount: number | null;
  /** Why rows that the node sent are not among `rows`, a reason each; those that only missed a filter are not here. */
  readonly dropped: readonly string[];
  /** Rows sent beyond those that were asked for. */
  readonly surplus: number;
  readonly asOf: Date;
}
