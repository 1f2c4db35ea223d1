import { createHash } from 'node:crypto';

/** Names a supergraph by its text, in logs, metrics and what is kept on disk. */
export function hashOfSupergraph(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex');
}
