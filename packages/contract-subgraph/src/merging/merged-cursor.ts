import { errors } from '@passerelle/protocol';

/** How far each node has been heard: its own cursor, by owner. */
export type Positions = ReadonlyMap<string, string>;

/** One opaque cursor over the positions of all nodes. */
export function encodePositions(positions: Positions): string {
  const sorted = [...positions].sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify(Object.fromEntries(sorted))).toString('base64url');
}

/** Throws CURSOR_MALFORMED. */
export function decodePositions(cursor: string): Positions {
  const value = parse(cursor);
  const isPositions = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isPositions || !Object.values(value).every((position) => typeof position === 'string')) {
    throw errors.cursorMalformed({ argument: 'after', reason: 'it cannot be read' });
  }
  return new Map(Object.entries(value as Record<string, string>));
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
