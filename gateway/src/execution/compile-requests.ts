import type { QueryPlan } from '@apollo/query-planner';
import type { IsKeyField } from '../supergraph/key-fields';
import type { Subgraph } from '../upstream/subgraph';
import { askedFields, at, requiresOfAsked } from './asked-fields';
import { entityRequest } from './entity-request';
import type { Execution } from './execution';
import { fetchGraph, type PlannedFetch } from './fetch-graph';
import type { IsTrue } from './is-included';
import type { IsTypeOf } from './is-type-of';
import { joinFetches } from './join-fetches';
import { rootRequest } from './root-request';

/** What the plans of a supergraph speak of. */
export interface PlanWorld {
  readonly isTypeOf: IsTypeOf;
  readonly isKeyField: IsKeyField;
  /** Throws for a subgraph that is not part of the supergraph. */
  subgraph(name: string): Subgraph;
}

/** Asks subgraphs all that a plan asks, each as soon as what it needs has come. */
export type RunRequests = (execution: Execution) => Promise<void>;

export function compileRequests(
  plan: QueryPlan,
  isTrue: IsTrue,
  { subgraph, isTypeOf, isKeyField }: PlanWorld,
): RunRequests {
  const requests = joinFetches(decidedFetches(plan, isTrue, isKeyField)).map(({ subgraph: name, fetches, after }) => {
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

/** The fetches of a plan, each requiring only what is asked for while the variables are as they are. */
function decidedFetches(plan: QueryPlan, isTrue: IsTrue, isKeyField: IsKeyField): PlannedFetch[] {
  const fetches = fetchGraph(plan, isTrue);
  const asked = askedFields(fetches, isTrue);
  return fetches.map((fetch) => {
    const { node, path } = fetch;
    if (!node.requires) return fetch;
    return { ...fetch, node: { ...node, requires: [...requiresOfAsked(node.requires, at(asked, path), isKeyField)] } };
  });
}
