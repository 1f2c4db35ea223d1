import { randomBytes } from 'node:crypto';

/** 16 characters, unique in the whole hub. */
export function newEventId(): string {
  return randomBytes(12).toString('base64url');
}
