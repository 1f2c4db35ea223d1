import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8, in base64url: what binds an assertion to an operation or a body. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
