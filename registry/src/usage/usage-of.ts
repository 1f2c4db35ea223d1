import { Brackets, type EntityManager } from 'typeorm';
import type { UsageOfElement } from '../findings/finding';
import { KnownOperation } from './known-operation.entity';
import { OperationCount } from './operation-count.entity';
import { OperationField } from './operation-field.entity';

/** No more are told of one element; the most used come first. */
const maxUsers = 100;

/** Which operations of which clients use an element, or something inside it. */
export async function usageOf(reader: EntityManager, coordinate: string): Promise<UsageOfElement[]> {
  const rows = await reader
    .createQueryBuilder(OperationField, 'field')
    .innerJoin(OperationCount, 'count', 'count.operationId = field.operationId')
    .innerJoin(KnownOperation, 'operation', 'operation.id = field.operationId')
    .where(
      new Brackets((either) =>
        // A type is used by whoever uses a field of it. What begins with a dot ends before a slash.
        either
          .where('field.coordinate = :coordinate')
          .orWhere('field.coordinate > :first AND field.coordinate < :last'),
      ),
      { coordinate, first: `${coordinate}.`, last: `${coordinate}/` },
    )
    .select('operation.id', 'operationHash')
    .addSelect('operation.name', 'operationName')
    .addSelect('count.client', 'client')
    .addSelect('SUM(count.requests)', 'requests')
    .addSelect('MAX(count.hour)', 'lastHour')
    .groupBy('operation.id')
    .addGroupBy('operation.name')
    .addGroupBy('count.client')
    .orderBy('requests', 'DESC')
    .limit(maxUsers)
    .getRawMany<{
      operationHash: string;
      operationName: string | null;
      client: string;
      requests: string;
      lastHour: string;
    }>();
  return rows.map(({ lastHour, requests, ...row }) => ({
    ...row,
    requests: Number(requests),
    lastSeen: `${lastHour}:00:00Z`,
  }));
}
