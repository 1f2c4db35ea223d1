import type { Caller } from '../callers/caller';

/** One thing a caller must have to see a field or a type. */
export type Condition =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes' | 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** No policy is known yet: nobody is granted one, and what asks for one is denied. */
const grantedPolicies: ReadonlySet<string> = new Set();

/** Whether the caller has all that is asked. Of alternatives, one is enough, with everything it names. */
export function meets(caller: Caller, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => {
    if (condition.kind === 'authenticated') return caller.kind !== 'anonymous';
    return holdsOne(condition.anyOf, condition.kind === 'scopes' ? caller.scopes : grantedPolicies);
  });
}

function holdsOne(alternatives: readonly (readonly string[])[], held: ReadonlySet<string>): boolean {
  return alternatives.some((names) => names.every((name) => held.has(name)));
}
