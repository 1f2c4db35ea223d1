import type { EntityManager } from 'typeorm';
import type { UsageKnowledge } from '../checking/weigh-changes';
import { OperationCount } from './operation-count.entity';
import { usageOf } from './usage-of';

/** What checks ask of the reports of the gateways; all that is kept counts. */
export async function usageKnowledge(reader: EntityManager): Promise<UsageKnowledge> {
  return {
    isReported: (await reader.count(OperationCount, { take: 1 })) > 0,
    usageOf: (coordinate) => usageOf(reader, coordinate),
  };
}
