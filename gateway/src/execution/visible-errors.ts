import { GraphQLError } from 'graphql';
import { isObject } from './own-property';
import type { AnswerPath } from './places';

/**
 * Errors as the client can read them: a path that leads into what only subgraphs asked each other for ends where
 * the client's answer ends, and a place has one error, though several subgraphs may have failed there.
 */
export function visibleErrors(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
  const places = new Set<string>();
  return errors.flatMap((error) => {
    if (!error.path) return [error];
    const path = visiblePath(error.path, data);
    const place = JSON.stringify(path);
    if (places.has(place)) return [];
    places.add(place);
    if (path.length === error.path.length) return [error];
    const { message, extensions, originalError } = error;
    return [new GraphQLError(message, { path, extensions, originalError: originalError ?? null })];
  });
}

function visiblePath(path: AnswerPath, data: unknown): AnswerPath {
  let value = data;
  for (const [depth, step] of path.entries()) {
    // Null may stand for an object that was lost with this very error.
    if (value === null) return path;
    if (typeof step === 'number' ? !Array.isArray(value) : !isObject(value) || !Object.hasOwn(value, step))
      return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[step];
  }
  return path;
}
