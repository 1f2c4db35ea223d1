import type { Session } from '../session';

/** An id with the prefix of the owner that no row has. */
export function unknownIdOf({ owner }: Session): string {
  return `${owner ?? 'zz'}:no-such-row`;
}
