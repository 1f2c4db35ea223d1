import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { IsTrue } from './is-included';
import type { PlanPath } from './places';

/** One question of a plan, where its answer belongs, and which questions must be answered before. */
export interface PlannedFetch {
  readonly id: number;
  readonly node: FetchNode;
  readonly path: PlanPath;
  readonly after: readonly number[];
  /**
   * Whether the objects at the path hold nothing, when it starts, but the values that tell which one is meant: two that
   * look alike are then alike in all.
   */
  readonly isBare?: boolean;
}

/** The fetches of a plan in an order in which they can run, with conditions decided by the variables. */
export function fetchGraph(plan: QueryPlan, isTrue: IsTrue): PlannedFetch[] {
  const fetches: PlannedFetch[] = [];
  /** Adds the fetches of a node and gives their ids. */
  const add = (
    node: PlanNode | SubscriptionNode | undefined,
    path: PlanPath,
    after: readonly number[],
  ): readonly number[] => {
    switch (node?.kind) {
      case undefined:
        return [];
      case 'Fetch': {
        const id = fetches.length;
        fetches.push({ id, node, path, after });
        return [id];
      }
      case 'Flatten':
        return add(node.node, [...path, ...node.path.map(String)], after);
      case 'Parallel':
        return node.nodes.flatMap((child) => add(child, path, after));
      case 'Sequence': {
        const added: number[] = [];
        for (const child of node.nodes) added.push(...add(child, path, [...after, ...added]));
        return added;
      }
      case 'Subscription': {
        const event = add(node.primary, path, after);
        return [...event, ...add(node.rest, path, [...after, ...event])];
      }
      case 'Condition':
        return add(isTrue(node.condition) ? node.ifClause : node.elseClause, path, after);
      case 'Defer':
        throw new Error('the executor does not answer in parts: plans with @defer are not supported');
    }
  };
  add(plan.node, [], []);
  return fetches;
}
