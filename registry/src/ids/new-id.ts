import { randomBytes } from 'node:crypto';

/** An id whose rows sort by the time they came. */
export function newId(kind: string, at: Date): string {
  return `${kind}:${at.toISOString().replaceAll(/\D/g, '')}-${randomBytes(6).toString('hex')}`;
}
