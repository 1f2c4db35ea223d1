import { cursorMalformed } from './errors';

/**
 * A place in a list: the value of the list's sort key, then the id that makes the order total.
 * It holds no state of a node, so one cursor works for every node of a contract.
 */
export interface Position {
  /** The order the list had when the cursor was given out; another order refuses it. */
  readonly order: string;
  readonly key: string;
  readonly id: string;
}

export function encodeCursor({ order, key, id }: Position): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/** Reads a cursor; throws CURSOR_MALFORMED when it is not one, or one of another order. */
export function decodeCursor(cursor: string, order: string, argument = 'after'): Position {
  const parts = parse(cursor);
  if (parts === null) throw cursorMalformed({ argument, reason: 'it cannot be read' });
  const [cursorOrder, key, id] = parts;
  if (cursorOrder !== order) {
    throw cursorMalformed({ argument, reason: `it was given out for the order ${cursorOrder}, not ${order}` });
  }
  return { order, key, id };
}

function parse(cursor: string): [string, string, string] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPosition = Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');
    return isPosition ? (value as [string, string, string]) : null;
  } catch {
    return null;
  }
}

/** Compares two positions by key, then id, in the order of their code points: as every database of the hub sorts them. */
export function comparePositions(a: Pick<Position, 'key' | 'id'>, b: Pick<Position, 'key' | 'id'>): number {
  return compareText(a.key, b.key) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === end) return a.length < b.length ? -1 : 1;
  return rank(a.charCodeAt(at)) < rank(b.charCodeAt(at)) ? -1 : 1;
}

/** `<` sorts by UTF-16 code units, where a letter beyond U+FFFF starts with a surrogate and comes before U+E000. */
function rank(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit < 0xe000;
  return isSurrogate ? unit + 0x10000 : unit;
}
