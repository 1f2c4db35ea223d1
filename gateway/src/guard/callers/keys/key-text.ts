import { createHash, randomBytes } from 'node:crypto';

/** What a caller sends: `pslr_<id>_<secret>`. */
export interface KeyText {
  readonly id: string;
  readonly secret: string;
}

/** Every key starts so: secret scanners find it, and it is never taken for a token. */
export const keyPrefix = 'pslr_';

export function newKeyText(): KeyText {
  return { id: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

export function printKeyText({ id, secret }: KeyText): string {
  return `${keyPrefix}${id}_${secret}`;
}

export function parseKeyText(text: string): KeyText | null {
  const [, id, secret] = /^pslr_([0-9a-f]{12})_([\w-]{43})$/.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/**
 * One round of SHA-256 is enough: the secret is 256 random bits, which nobody can guess however fast a guess is. Slow
 * hashes make up for passwords that people choose. The text is hashed, not its bytes, so that one text only is right.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
