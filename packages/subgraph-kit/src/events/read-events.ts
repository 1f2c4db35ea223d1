import { errors } from '@passerelle/protocol';
import { type EntityManager, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { EventPosition } from './event-position';
import { OutboxRow } from './outbox.entity';

/** An event that has its position. */
export type SequencedEvent = OutboxRow & { readonly position: number };

/** The last event that has a position; there always is one. */
export async function readHead(manager: EntityManager): Promise<EventPosition> {
  const [head] = await manager.find(OutboxRow, {
    select: { position: true, id: true },
    where: { position: Not(IsNull()) },
    order: { position: 'DESC' },
    take: 1,
  });
  if (!head)
    throw new Error('the outbox lost its beginning: it was emptied by hand; restore it or rebuild the database');
  return head as SequencedEvent;
}

/**
 * The next events behind a position, at most `limit`, in their order. Throws CURSOR_EXPIRED when the event at the
 * position is not there any more: what came behind it may be gone, too.
 */
export async function readBehind(
  manager: EntityManager,
  { position, id }: EventPosition,
  limit: number,
): Promise<SequencedEvent[]> {
  const [at, ...behind] = await manager.find(OutboxRow, {
    where: { position: MoreThanOrEqual(position) },
    order: { position: 'ASC' },
    take: limit + 1,
  });
  if (at?.position !== position || at.id !== id) {
    const isPurged = at !== undefined && at.position !== position;
    throw errors.cursorExpired({
      argument: 'after',
      reason: isPurged
        ? 'it is older than the events that are kept'
        : 'the database was restored or rebuilt since it was given out',
    });
  }
  return behind as SequencedEvent[];
}
