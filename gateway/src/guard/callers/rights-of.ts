import type { Caller } from './caller';

/**
 * Names what a caller may see: callers of equal rights may share what is kept, others never. How a caller proved who it
 * is does not matter, but that it did does: `@authenticated` tells a caller without institution from nobody.
 */
export function rightsOf({ kind, institution, scopes }: Caller): string {
  return kind === 'anonymous' ? 'anonymous' : JSON.stringify([institution, [...scopes].sort()]);
}
