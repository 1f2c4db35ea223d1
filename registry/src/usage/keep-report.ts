import type { EntityManager } from 'typeorm';
import { keepContent, sha256 } from '../content/content-store';
import { KnownOperation } from './known-operation.entity';
import { OperationCount } from './operation-count.entity';
import { OperationField } from './operation-field.entity';
import type { ReportedOperation, UsageReport } from './read-report';

/** What is kept stays bounded whatever clients invent: names of clients and documents come from them. */
export const usageBounds = { operations: 20_000, rowsAnHour: 10_000 } as const;

/** Clients that came when an hour was full are counted together. */
const others = '(others)';

/** Adds a report to what is kept. Returns how many operations were not kept, because there are too many already. */
export async function keepReport(
  manager: EntityManager,
  { hour, operations }: UsageReport,
  bounds: { readonly operations: number; readonly rowsAnHour: number } = usageBounds,
): Promise<{ readonly kept: number; readonly ignored: number }> {
  let known = await manager.count(KnownOperation);
  let rows = await manager.countBy(OperationCount, { hour });
  let kept = 0;
  for (const operation of operations) {
    const before = await manager.findOneBy(KnownOperation, { id: operation.hash });
    if (before === null && known >= bounds.operations) continue;
    if (before === null) {
      await keepOperation(manager, operation, hour);
      known += 1;
    } else if (before.lastHour < hour) {
      await manager.update(KnownOperation, { id: operation.hash }, { lastHour: hour });
    }
    const isNew = await addCount(manager, hour, operation, rows < bounds.rowsAnHour ? operation.client : others);
    if (isNew) rows += 1;
    kept += 1;
  }
  return { kept, ignored: operations.length - kept };
}

async function keepOperation(
  manager: EntityManager,
  { hash, document, name, fields }: ReportedOperation,
  hour: string,
): Promise<void> {
  await manager.insert(KnownOperation, {
    id: hash,
    name,
    documentHash: await keepContent(manager, document),
    lastHour: hour,
  });
  const rows = fields.map((coordinate) => ({
    id: sha256(`${hash} ${coordinate}`),
    operationId: hash,
    coordinate,
  }));
  for (let start = 0; start < rows.length; start += 200) {
    await manager.insert(OperationField, rows.slice(start, start + 200));
  }
}

/** Whether the row is new. */
async function addCount(
  manager: EntityManager,
  hour: string,
  { hash, requests }: ReportedOperation,
  client: string,
): Promise<boolean> {
  const id = sha256(JSON.stringify([hour, hash, client]));
  if (await manager.existsBy(OperationCount, { id })) {
    await manager.increment(OperationCount, { id }, 'requests', requests);
    return false;
  }
  await manager.insert(OperationCount, { id, operationId: hash, client, hour, requests });
  return true;
}
