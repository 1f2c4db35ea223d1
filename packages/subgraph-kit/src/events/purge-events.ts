import { IsNull, LessThan, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import type { Database } from '../database/open-database';
import { OutboxRow } from './outbox.entity';
import { readHead } from './read-events';

// While rows are deleted, nobody can insert in front of them.
const batchSize = 500;

/**
 * Deletes events that occurred before a moment, from the oldest on and without leaving a hole: what stays is everything
 * behind some position. The last event always stays, as the place where new ones begin. Returns how many were deleted.
 */
export async function purgeEvents(database: Database, before: Date): Promise<number> {
  const { reader } = database;
  const [kept] = await reader.find(OutboxRow, {
    select: { position: true },
    where: { position: Not(IsNull()), occurredAt: MoreThanOrEqual(before.toISOString()) },
    order: { position: 'ASC' },
    take: 1,
  });
  const head = await readHead(reader);
  const end = Math.min(kept?.position ?? head.position, head.position);
  for (let deleted = 0; ; ) {
    const batch = await reader.find(OutboxRow, {
      select: { position: true },
      where: { position: LessThan(end) },
      order: { position: 'ASC' },
      take: batchSize,
    });
    const last = batch.at(-1)?.position;
    if (last === undefined || last === null) return deleted;
    await database.write((manager) => manager.delete(OutboxRow, { position: LessThanOrEqual(last) }));
    deleted += batch.length;
  }
}
