import type { Change } from '../schema/schema-changes';

const marks = { breaking: '!', dangerous: '?', safe: ' ' } as const;

/** Changes for people, one a line; `!` breaks operations of clients, `?` may. */
export function printChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Nothing changes for clients.';
  return changes.map(({ level, message }) => `${marks[level]} ${message}`).join('\n');
}
