import { errorCatalogue, errors } from '@passerelle/protocol';

const foreign = new Set<string>(errors.foreignErrorCodes.map(({ code }) => code));

/** An error code that may be a label: one of docs/errors.md, or OTHER. What a stranger made up never is. */
export function boundedCode(code: unknown): string {
  return typeof code === 'string' && (errorCatalogue.has(code) || foreign.has(code)) ? code : 'OTHER';
}
