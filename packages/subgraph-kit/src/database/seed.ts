import { createHash } from 'node:crypto';
import {
  Column,
  Entity,
  type EntityManager,
  type EntityTarget,
  In,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
  Table,
} from 'typeorm';
import type { Database } from './open-database';

/** Rows that belong in a table from the first start on. Each row has an `id`. */
export interface SeedSet<Row extends { id: string } = { id: string }> {
  readonly entity: EntityTarget<Row>;
  readonly rows: readonly Row[];
}

/** Ties rows to their entity, so that the compiler checks them against it. */
export function seedSet<Row extends { id: string }>(entity: EntityTarget<Row>, rows: readonly Row[]): SeedSet {
  return { entity, rows } as unknown as SeedSet;
}

/** Remembers which seed a database has had, so that a second start reads one row instead of all. */
@Entity('applied_seed')
export class AppliedSeed {
  @PrimaryColumn('varchar', { length: 64 })
  id!: string;

  @Column('varchar', { length: 64 })
  checksum!: string;
}

export class CreateAppliedSeed1700000000000 implements MigrationInterface {
  name = 'CreateAppliedSeed1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'applied_seed',
        columns: [
          { name: 'id', type: 'varchar', length: '64', isPrimary: true },
          { name: 'checksum', type: 'varchar', length: '64' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('applied_seed');
  }
}

const chunkSize = 200;

/** Called in the transaction of the seeds, for the rows that were added to a table. */
export type OnSeeded = (
  manager: EntityManager,
  entity: EntityTarget<object>,
  rows: readonly { id: string }[],
) => Promise<void>;

/**
 * Inserts the rows that are missing, in one transaction. A row that is there stays as it is, whoever
 * changed it since. Returns how many rows were added.
 */
export async function seed(
  database: Database,
  name: string,
  sets: readonly SeedSet[],
  onSeeded: OnSeeded = async () => undefined,
): Promise<number> {
  const checksum = createHash('sha256')
    .update(JSON.stringify(sets.map(({ rows }) => rows)))
    .digest('hex');
  const applied = await database.reader.findOneBy(AppliedSeed, { id: name });
  if (applied?.checksum === checksum) return 0;
  return database.write(async (manager) => {
    let added = 0;
    const additions: [EntityTarget<object>, { id: string }[]][] = [];
    for (const { entity, rows } of sets) {
      for (let start = 0; start < rows.length; start += chunkSize) {
        const chunk = rows.slice(start, start + chunkSize);
        const present = await manager.findBy(entity, { id: In(chunk.map(({ id }) => id)) });
        const presentIds = new Set(present.map(({ id }) => id));
        const missing = chunk.filter(({ id }) => !presentIds.has(id));
        if (missing.length > 0) await manager.insert(entity, missing);
        added += missing.length;
        additions.push([entity, missing]);
      }
    }
    // Last, when all rows are there that an event may be about.
    for (const [entity, rows] of additions) await onSeeded(manager, entity, rows);
    await manager.save(AppliedSeed, { id: name, checksum });
    return added;
  });
}
