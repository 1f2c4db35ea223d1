import type { Subgraph } from '../upstream/subgraph';
import { entityRequest } from './entity-request';
import type { Execution } from './execution';
import type { PlannedFetch } from './fetch-graph';
import type { IsTypeOf } from './is-type-of';
import { joinFetches } from './join-fetches';
import { rootRequest } from './root-request';
import { type RunTogether, runRequests } from './run-requests';

/** What the plans of a supergraph speak of. */
export interface PlanWorld {
  readonly isTypeOf: IsTypeOf;
  /** Throws for a subgraph that is not part of the supergraph. */
  subgraph(name: string): Subgraph;
  /** How long a request may wait for another that could go with it, in milliseconds. */
  readonly joinWaitMs: number;
}

/** A plan of many branches can meet in more ways than are worth keeping. */
const keptJoined = 64;

/** Asks subgraphs all that a plan asks, each as soon as what it needs has come. */
export type RunRequests = (execution: Execution) => Promise<void>;

export function compileRequests(
  fetches: readonly PlannedFetch[],
  { subgraph, isTypeOf, joinWaitMs }: PlanWorld,
): RunRequests {
  const requests = joinFetches(fetches);
  const compile = (positions: readonly number[]): RunRequests => {
    const together = positions.flatMap((position) => requests[position]?.fetches ?? []);
    const [first] = together;
    if (!first) throw new Error('there is no request without a fetch');
    const source = subgraph(first.node.serviceName);
    return first.node.requires === undefined
      ? rootRequest(first, source, isTypeOf)
      : entityRequest(together, source, isTypeOf);
  };
  const alone = requests.map((_, position) => compile([position]));
  const joined = new Map<string, RunRequests>();
  const runTogether: RunTogether = async (positions, execution) => {
    const [only = 0] = positions;
    if (positions.length === 1) return alone[only]?.(execution);
    const key = positions.join();
    const known = joined.get(key);
    const run = known ?? compile(positions);
    if (!known && joined.size < keptJoined) joined.set(key, run);
    return run(execution);
  };
  return runRequests(requests, runTogether, joinWaitMs);
}
