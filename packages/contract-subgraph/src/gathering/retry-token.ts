import { errors } from '@passerelle/protocol';
import type { Place } from './row';

/** The rows that are missing from a page: those of one owner between two places of the list, neither included. */
export interface MissingRange {
  readonly owner: string;
  readonly after: Place | null;
  readonly before: Place | null;
  /** What was asked: order, filters and the entity the list hangs on. */
  readonly question: string;
}

export function encodeRetryToken({ owner, after, before, question }: MissingRange): string {
  return Buffer.from(JSON.stringify([owner, placeToJson(after), placeToJson(before), question])).toString('base64url');
}

/** Throws RETRY_TOKEN_MALFORMED when it cannot be read, or belongs to another question. */
export function decodeRetryToken(token: string, question: string): MissingRange {
  const range = parse(token);
  if (range === null) throw errors.retryTokenMalformed({ reason: 'it cannot be read' });
  if (range.question !== question) {
    throw errors.retryTokenMalformed({ reason: 'it was given out for other filters or another order' });
  }
  return range;
}

function parse(token: string): MissingRange | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length !== 4) return null;
    const [owner, after, before, question] = value as unknown[];
    if (typeof owner !== 'string' || typeof question !== 'string' || !isPlaceJson(after) || !isPlaceJson(before))
      return null;
    return { owner, after: placeFromJson(after), before: placeFromJson(before), question };
  } catch {
    return null;
  }
}

type PlaceJson = [key: string, id: string] | null;

function placeToJson(place: Place | null): PlaceJson {
  return place && [place.key, place.id];
}

function placeFromJson(json: PlaceJson): Place | null {
  return json && { key: json[0], id: json[1] };
}

function isPlaceJson(value: unknown): value is PlaceJson {
  return (
    value === null || (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string'))
  );
}
