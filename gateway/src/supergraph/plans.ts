import { createHash } from 'node:crypto';
import type { PlanWatch } from '../observe/supergraph-watch';
import type { PlanStore } from './plan-store';
import type { Planner } from './planning/planner';

/** Gives the plan of a valid operation, as JSON. */
export type PlanOf = (source: string, operationName: string | undefined) => Promise<string>;

/** Plans of one supergraph: from the disk where they were made before, else from the planner. */
export function plansOf(
  supergraphHash: string,
  plannerHash: string,
  planner: Pick<Planner, 'plan'>,
  store: PlanStore | null,
  watch: PlanWatch,
): PlanOf {
  return async (source, operationName) => {
    const key = createHash('sha256')
      .update(JSON.stringify([supergraphHash, plannerHash, operationName ?? null, source]))
      .digest('hex');
    const kept = await store?.read(key);
    if (kept !== undefined) {
      watch.foundOnDisk();
      return kept;
    }
    const startedAt = performance.now();
    const plan = await planner.plan(source, operationName);
    watch.planned((performance.now() - startedAt) / 1000);
    store?.keep(key, plan);
    return plan;
  };
}
