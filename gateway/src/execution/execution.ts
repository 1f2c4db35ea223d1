import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Freshness, leastFresh, notFresh } from '../caching/freshness';
import type { RequestContext } from '../observe/request-context';
import type { Sent, Subgraph, SubgraphAnswer, SubgraphOperation, Variables } from '../upstream/subgraph';
import { type Data, setOwn } from './own-property';
import type { AnswerPath } from './places';

/** One run of an operation, while subgraphs add to it. */
export interface Execution {
  /** All that subgraphs answered, merged; more than the client asked for. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  /** Places below which an error explains every null: a subgraph said only that it failed, not where. */
  readonly explained: AnswerPath[];
  /** As the client sent them. */
  readonly variables: Variables;
  readonly caller: RequestContext;
  /** How long all that was answered so far stays good; undefined while nobody was asked. */
  freshness?: Freshness | undefined;
  /** For a subscription: what its subgraph has sent, in place of an answer to the first fetch. */
  readonly event: SubgraphAnswer | undefined;
}

const always: Freshness = { maxAgeSeconds: Number.POSITIVE_INFINITY, isPrivate: false };

/** A fault in asking is a failure of that subgraph only; the rest of the answer is good. */
export async function askSafely(
  execution: Execution,
  subgraph: Subgraph,
  operation: SubgraphOperation,
  sent: Sent,
): Promise<SubgraphAnswer> {
  try {
    const answer = await subgraph.ask(operation, sent, execution.caller);
    execution.freshness = leastFresh(execution.freshness ?? always, answer.freshness ?? notFresh);
    return answer;
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** An error of a subgraph, at the client's path. */
export function errorOfSubgraph(
  subgraph: string,
  error: GraphQLFormattedError,
  path: AnswerPath | undefined,
): GraphQLError {
  return new GraphQLError(error.message || `Error of the subgraph "${subgraph}".`, {
    originalError: error as unknown as Error,
    extensions: { ...error.extensions, serviceName: subgraph },
    ...(path && { path }),
  });
}

/** Notes an error at each place of the object it is about, and that it explains what was lost with it. */
export function placeError(
  { errors, explained }: Execution,
  subgraph: string,
  error: GraphQLFormattedError,
  places: readonly AnswerPath[],
  path: AnswerPath,
  lost: AnswerPath,
): void {
  for (const place of places) {
    errors.push(errorOfSubgraph(subgraph, error, [...place, ...path]));
    if (place.length + lost.length > 0) explained.push([...place, ...lost]);
  }
}

/** What the operation uses of the client's variables; a variable that was not sent is left out, for its default. */
export function pickVariables(names: readonly string[], variables: Variables): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names)
    if (variables[name] !== undefined && Object.hasOwn(variables, name)) setOwn(picked, name, variables[name]);
  return picked;
}
