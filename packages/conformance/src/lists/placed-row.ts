import { comparePositions, decodeCursor, encodeCursor, type Position } from '@passerelle/protocol';
import type { Edge } from './page';

/** A row at its place in the order of the list. */
export interface PlacedRow {
  readonly id: string;
  readonly node: Edge['node'];
  readonly place: Position;
  /** As the hub writes it: nodes are never handed their own. */
  readonly cursor: string;
}

/** Reads the place in the cursor of a row; null where it cannot be read. */
export function placeOf({ cursor }: Edge, order: string): Position | null {
  try {
    return typeof cursor === 'string' ? decodeCursor(cursor, order) : null;
  } catch {
    return null;
  }
}

/** Compares places in the direction of an order. */
export function compareIn(direction: 'ASC' | 'DESC'): typeof comparePositions {
  return direction === 'ASC' ? comparePositions : (a, b) => comparePositions(b, a);
}

export function toPlacedRow(edge: Edge, place: Position): PlacedRow {
  return { id: edge.id, node: edge.node, place, cursor: encodeCursor(place) };
}
