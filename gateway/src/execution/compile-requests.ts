import type { QueryPlan } from '@apollo/query-planner';
import type { Subgraph } from '../upstream/subgraph';
import { entityRequest } from './entity-request';
import type { Execution } from './execution';
import { fetchGraph } from './fetch-graph';
import type { IsTypeOf } from './is-type-of';
import { joinFetches } from './join-fetches';
import { rootRequest } from './root-request';

/** What the plans of a supergraph speak of. */
export interface PlanWorld {
  readonly isTypeOf: IsTypeOf;
  /** Throws for a subgraph that is not part of the supergraph. */
  subgraph(name: string): Subgraph;
}

/** Asks subgraphs all that a plan asks, each as soon as what it needs has come. */
export type RunRequests = (execution: Execution) => Promise<void>;

export function compileRequests(
  plan: QueryPlan,
  isTrue: (variable: string) => boolean,
  { subgraph, isTypeOf }: PlanWorld,
): RunRequests {
  const requests = joinFetches(fetchGraph(plan, isTrue)).map(({ subgraph: name, fetches, after }) => {
    const [first] = fetches;
    const run =
      first && first.node.requires === undefined
        ? rootRequest(first, subgraph(name), isTypeOf)
        : entityRequest(fetches, subgraph(name), isTypeOf);
    return { run, after };
  });
  return async (execution) => {
    const started: (Promise<void> | undefined)[] = [];
    const start = (position: number): Promise<void> => {
      started[position] ??= startOne(position);
      return started[position];
    };
    const startOne = async (position: number): Promise<void> => {
      const { run, after } = requests[position] as (typeof requests)[number];
      if (after.length > 0) await Promise.all(after.map(start));
      await run(execution);
    };
    await Promise.all(requests.map((_, position) => start(position)));
  };
}
