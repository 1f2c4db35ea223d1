import type { Position } from '@passerelle/protocol';

export type Place = Pick<Position, 'key' | 'id'>;

/** A row of a node, at its place in the order of the list. */
export interface Row {
  readonly cursor: string;
  readonly place: Place;
  readonly node: Record<string, unknown>;
}

/** What a node answered to one request for rows. */
export interface NodePage {
  readonly rows: readonly Row[];
  /** Place of the last row the node sent, whether it was kept or dropped. */
  readonly last: Place | null;
  readonly hasNextPage: boolean;
  readonly totalCount: number | null;
  /** Rows that were not the node's to give. */
  readonly dropped: number;
}
