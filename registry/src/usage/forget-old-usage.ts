import { type EntityManager, In, LessThan } from 'typeorm';
import { dropContent } from '../content/content-store';
import { KnownOperation } from './known-operation.entity';
import { OperationCount } from './operation-count.entity';
import { OperationField } from './operation-field.entity';

/** Forgets the hours before the retention, and operations nobody has sent since. */
export async function forgetOldUsage(manager: EntityManager, now: Date, retentionDays: number): Promise<void> {
  const oldest = new Date(now.getTime() - retentionDays * 24 * 3_600_000).toISOString().slice(0, 13);
  await manager.delete(OperationCount, { hour: LessThan(oldest) });
  const gone = await manager.find(KnownOperation, { where: { lastHour: LessThan(oldest) }, take: 500 });
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await manager.delete(OperationField, { operationId: In(ids) });
  await manager.delete(KnownOperation, { id: In(ids) });
  await dropContent(
    manager,
    gone.map(({ documentHash }) => documentHash),
  );
}
