import { errors } from '@passerelle/protocol';
import { GraphQLError } from 'graphql';
import type { Data } from '../own-property';
import type { AnswerPath } from '../places';

/** One answer being shaped. */
export interface Shaping {
  /** Where in the answer the object stands whose fields are being completed. */
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
  /** What graphql-js answered to `__schema` and `__type`. */
  readonly introspection: Data;
  /** Whether an error that a subgraph reported is the reason of a null. */
  isExplained(path: AnswerPath): boolean;
}

/**
 * Turns what subgraphs gave into what the client is answered, as JSON. Gives undefined for a value that may not be:
 * its error is noted, and the nearest field that may be null is null.
 */
export type Complete = (value: unknown, shaping: Shaping, key: string | number) => string | undefined;

/** Notes that a field has no valid value, unless a subgraph has already said why. */
export function noteInvalid(shaping: Shaping, key: string | number, field: string, reason: string): undefined {
  const path = [...shaping.path, key];
  if (!shaping.isExplained(path)) {
    const { message, extensions } = errors.subgraphAnswerInvalid({ field, reason });
    shaping.errors.push(new GraphQLError(message, { path, extensions }));
  }
  return undefined;
}
