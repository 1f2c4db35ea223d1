import { errors } from '@passerelle/protocol';

/** A place between two events of one database: right behind the event it names. */
export interface EventPosition {
  readonly position: number;
  /** The id of the event there: another one there now means that the database was restored or rebuilt since. */
  readonly id: string;
}

/** The base64url form of `[position, id]`. */
export function encodePosition({ position, id }: EventPosition): string {
  return Buffer.from(JSON.stringify([position, id])).toString('base64url');
}

/** Throws CURSOR_MALFORMED. */
export function decodePosition(cursor: string): EventPosition {
  const value = parse(cursor);
  if (!Array.isArray(value) || value.length !== 2) throw malformed();
  const [position, id] = value as [unknown, unknown];
  if (typeof position !== 'number' || !Number.isInteger(position) || position < 0 || typeof id !== 'string')
    throw malformed();
  return { position, id };
}

function malformed(): Error {
  return errors.cursorMalformed({ argument: 'after', reason: 'it cannot be read' });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
