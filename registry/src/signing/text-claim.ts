import { errors } from '@passerelle/protocol';
import type { SignedAct } from './signed-act';

/** A claim of an act that must be a text of a form. Throws BAD_USER_INPUT otherwise. */
export function textClaim({ claims }: SignedAct, name: string, form: RegExp, expected: string): string {
  const value = claims[name];
  if (typeof value === 'string' && form.test(value)) return value;
  throw errors.badUserInput({ argument: `the claim "${name}"`, expected, received: printed(value) });
}

/** The same, but it may be absent or null. */
export function optionalTextClaim(act: SignedAct, name: string, form: RegExp, expected: string): string | null {
  const value = act.claims[name];
  return value === undefined || value === null ? null : textClaim(act, name, form, expected);
}

function printed(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 100);
}
