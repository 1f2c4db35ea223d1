import type { GraphQLFormattedError } from 'graphql';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question to the node and what came of it. */
export interface Exchange {
  /** As it was sent. */
  readonly body: string;
  /** Why there is no GraphQL answer; null where there is one. */
  readonly problem: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Says what is wrong with an answer that should have been whole: no answer, or errors in it. */
export function faultOfExchange({ problem, errors }: Exchange): string | null {
  const [first] = errors;
  return problem ?? (first ? describeError(first) : null);
}

/** `an error: The cursor is broken. (CURSOR_MALFORMED)` */
export function describeError({ message, extensions }: GraphQLFormattedError): string {
  const code = extensions?.code;
  return `an error: ${message}${typeof code === 'string' ? ` (${code})` : ' (no code)'}`;
}
