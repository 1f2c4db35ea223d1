import type { GraphQLFormattedError } from 'graphql';

/** One GraphQL request to a node. */
export interface NodeRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface NodeAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * Sends a request to a node: the edge to HTTP, given by whoever runs the contract subgraph. `caller` is
 * what was handed to `execute`. Throws a NodeFailure with DENIED when the node refuses the caller; any
 * other throw means that the node could not be reached or spoke no GraphQL.
 */
export type AskNode = (request: NodeRequest, caller: unknown) => Promise<NodeAnswer>;

/**
 * Subscribes to a node: an answer for each event, in their order, until `signal` aborts. It ends or throws when the node is not
 * heard any more; a NodeFailure says why.
 */
export type ListenToNode = (request: NodeRequest, caller: unknown) => AsyncIterable<NodeAnswer>;

/** One institution's part in a contract. */
export interface NodeMembership {
  /** Prefix of the ids of its rows. */
  readonly owner: string;
  /** The versions of the contract it serves: `1.2`, or `1.0-1.2`. */
  readonly versions: string;
  readonly ask: AskNode;
  /** Left out where the node cannot be subscribed to. */
  readonly listen?: ListenToNode;
}
