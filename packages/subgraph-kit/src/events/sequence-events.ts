import { IsNull } from 'typeorm';
import type { Database } from '../database/open-database';
import { OutboxRow, OutboxTurn } from './outbox.entity';
import { readHead } from './read-events';

const batchSize = 500;

/**
 * Gives the events that have been committed since the last time their positions, in a row and without gaps. Any process
 * may do so at any time: they take turns. No business transaction waits for it.
 */
export async function sequenceEvents(database: Database): Promise<void> {
  while (await hasUnnumbered(database)) await sequenceBatch(database);
}

function hasUnnumbered({ reader }: Database): Promise<boolean> {
  return reader.existsBy(OutboxRow, { position: IsNull() });
}

function sequenceBatch(database: Database): Promise<void> {
  return database.write(async (manager) => {
    // A change that changes nothing takes the lock of the row on a server and of the file on SQLite.
    await manager.update(OutboxTurn, { id: 1 }, { id: 1 });
    // A plain read: it sees what is committed, and waits for nobody who is still writing.
    const rows = await manager.find(OutboxRow, {
      select: { serial: true },
      where: { position: IsNull() },
      order: { serial: 'ASC' },
      take: batchSize,
    });
    const head = await readHead(manager);
    // One at a time by their keys: a statement over a range would lock the places where others insert.
    for (const [index, { serial }] of rows.entries()) {
      await manager.update(OutboxRow, { serial }, { position: head.position + 1 + index });
    }
  });
}
