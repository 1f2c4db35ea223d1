import { softLanding } from '@passerelle/soft-landing';
import type { Database } from '@passerelle/subgraph-kit';

const feed = softLanding.events?.[0];
if (!feed) throw new Error('soft-landing has no events');
const template = softLanding.seeds.find(({ entity }) => entity === feed.record)?.rows[0];

/** Enters a stay and appends its event; holds the transaction open for a while, and then commits or not. */
export async function enterStay(
  database: Database,
  id: string,
  { openMs = 0, fails = false }: { openMs?: number; fails?: boolean } = {},
): Promise<void> {
  await database.write(async (manager) => {
    const stay = { ...template, id };
    await manager.insert(feed?.record as never, stay as never);
    await feed?.append(manager, 'RECORD_CREATED', [stay]);
    if (openMs > 0) await new Promise((resolve) => setTimeout(resolve, openMs));
    if (fails) throw new RolledBack();
  });
}

export class RolledBack extends Error {}

/**
 * Many writers at once until `end`, whose transactions overlap where the database lets them, and fail now and then. Gives
 * what each has committed, in its order.
 */
export async function writeMany(
  databases: readonly Database[],
  count: number,
  end: Promise<void>,
): Promise<string[][]> {
  let hasEnded = false;
  end.then(() => {
    hasEnded = true;
  });
  const writer = async (index: number): Promise<string[]> => {
    const database = databases[index % databases.length] as Database;
    const committed: string[] = [];
    for (let turn = 0; !hasEnded; turn += 1) {
      const id = `soft-landing:writer-${index}-${turn}`;
      const openMs = (turn * 13 + index * 5) % 30;
      try {
        await enterStay(database, id, { openMs, fails: turn % 7 === index % 7 });
        committed.push(id);
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
      }
      // SQLite has one lock for all processes and no queue before it: whoever never pauses starves the others.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return committed;
  };
  return Promise.all(Array.from({ length: count }, (_, index) => writer(index)));
}
