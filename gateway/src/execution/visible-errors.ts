import { GraphQLError } from 'graphql';
import { isObject } from './own-property';
import type { AnswerPath } from './places';

/**
 * Errors as the client can read them: a path that leads into what only subgraphs asked each other for ends where
 * the client's answer ends, and such an error is told once a place.
 */
export function visibleErrors(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
  const told = new Set<string>();
  return errors.flatMap((error) => {
    const path = error.path && visiblePath(error.path, data);
    if (path === undefined || path.length === error.path?.length) return [error];
    const { message, extensions, originalError } = error;
    const key = JSON.stringify([path, message, extensions.code]);
    if (told.has(key)) return [];
    told.add(key);
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
