import type { Caller } from './caller';

const known = new WeakMap<Caller, string>();

/**
 * Names what a caller may see: callers of equal rights may share what is kept, others never. How a caller proved who it
 * is does not matter, but that it did does: `@authenticated` tells a caller without institution from nobody.
 */
export function rightsOf(caller: Caller): string {
  if (caller.kind === 'anonymous') return 'anonymous';
  let rights = known.get(caller);
  if (rights === undefined) {
    rights = JSON.stringify([caller.institution, [...caller.scopes].sort()]);
    known.set(caller, rights);
  }
  return rights;
}
