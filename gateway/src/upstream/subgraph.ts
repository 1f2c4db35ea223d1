import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Freshness } from '../caching/freshness';
import type { RequestContext } from '../observe/request-context';

/** Where an operation asks for entities: under which name, and in which variable it tells which ones. */
export interface EntityCall {
  readonly responseName: string;
  readonly variable: string;
}

/** An operation as a subgraph is sent it. Kept with the plan, for many requests. */
export interface SubgraphOperation {
  readonly query: string;
  /** Parsed when somebody reads it. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly isMutation: boolean;
  /** None for an operation on the root fields. */
  readonly entityCalls: readonly EntityCall[];
  /** The request's JSON up to where its variables begin. */
  readonly bodyStart: string;
}

export type Variables = Readonly<Record<string, unknown>>;

/** What goes with an operation in one request. */
export interface Sent {
  /** The client's variables that the operation uses. */
  readonly variables: Variables;
  /** Which entities are meant, each as JSON; call by call, in the order of the operation's `entityCalls`. */
  readonly representations: readonly (readonly string[])[];
}

export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  /** How long it is promised to stay good; not at all where it is left out. */
  readonly freshness?: Freshness | undefined;
}

/** One subgraph of the supergraph, however it is reached. */
export interface Subgraph {
  /** Never throws for a subgraph that is down: that is null and an error at each field it was asked for. */
  ask(operation: SubgraphOperation, sent: Sent, caller: RequestContext | undefined): Promise<SubgraphAnswer>;
}

/** What tells an object of a contract from those of other owners. */
export interface Representation {
  readonly __typename: string;
  readonly id?: unknown;
}
