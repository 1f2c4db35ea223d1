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
import { type RunTogether, runRequests } from './run-requests';

/** What the plans of a supergraph speak of. */
export interface PlanWorld {
  readonly isTypeOf: IsTypeOf;
  readonly isKeyField: IsKeyField;
  /** Throws for a subgraph that is not part of the supergraph. */
  subgraph(name: string): Subgraph;
  /** How long a request may wait for another that could go with it, in milliseconds. */
  readonly joinWaitMs: number;
}

/** A plan of many branches can meet in more ways than are worth keeping. */
const keptTogether = 64;

/** Asks subgraphs all that a plan asks, each as soon as what it needs has come. */
export type RunRequests = (execution: Execution) => Promise<void>;

export function compileRequests(
  plan: QueryPlan,
  isTrue: IsTrue,
  { subgraph, isTypeOf, isKeyField, joinWaitMs }: PlanWorld,
): RunRequests {
  const requests = joinFetches(decidedFetches(plan, isTrue, isKeyField));
  const compile = (positions: readonly number[]): RunRequests => {
    const fetches = positions.flatMap((position) => requests[position]?.fetches ?? []);
    const [first] = fetches;
    if (!first) throw new Error('there is no request without a fetch');
    const source = subgraph(first.node.serviceName);
    return first.node.requires === undefined
      ? rootRequest(first, source, isTypeOf)
      : entityRequest(fetches, source, isTypeOf);
  };
  const alone = requests.map((_, position) => compile([position]));
  const together = new Map<string, RunRequests>();
  const runTogether: RunTogether = async (positions, execution) => {
    const [only = 0] = positions;
    if (positions.length === 1) return alone[only]?.(execution);
    const key = positions.join();
    const known = together.get(key);
    const run = known ?? compile(positions);
    if (!known && together.size < keptTogether) together.set(key, run);
    return run(execution);
  };
  return runRequests(requests, runTogether, joinWaitMs);
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
