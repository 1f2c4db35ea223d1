import type { AnswerPath } from './places';

/**
 * Where in an answer the null stands that an error left: at its path, or above, where a field that may not be null
 * took along what it was in, and all else that was asked of it.
 */
export function lostPlace(data: unknown, path: AnswerPath): AnswerPath {
  let value = data;
  for (let depth = 0; depth < path.length; depth += 1) {
    if (typeof value !== 'object' || value === null) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[path[depth] as string | number];
  }
  return path;
}
