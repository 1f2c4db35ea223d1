import { errors } from '@passerelle/protocol';
import { GraphQLError } from 'graphql';
import type { Data } from '../own-property';
import type { AnswerPath } from '../places';
import type { JsonWriter } from './json-writer';

/** One answer being shaped. */
export interface Shaping {
  /** Where in the answer the object stands whose fields are being completed. */
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
  readonly writer: JsonWriter;
  /** Objects that may stand in several places, and where they were written first. */
  readonly written: Map<Data, Written>;
  /** How many values were found invalid so far, explained or not. */
  invalid: number;
  /** What graphql-js answered to `__schema` and `__type`. */
  readonly introspection: Data;
  /** Whether an error that a subgraph reported is the reason of a null. */
  isExplained(path: AnswerPath): boolean;
}

/** What an object came to: the bytes of the answer from one position to another. */
export interface Written {
  /** What wrote it. */
  readonly by: unknown;
  readonly from: number;
  readonly to: number;
}

/** What became of a value: it was written; it is null, which whoever may have null writes; or it may not be. */
export type Outcome = 'written' | 'null' | 'invalid';

/**
 * Writes what the client is answered from what subgraphs gave. What was written of a value that is then found invalid
 * is taken back where null is written in its place: at the nearest field that may be null.
 */
export type Complete = (value: unknown, shaping: Shaping, key: string | number) => Outcome;

/** Notes that a field has no valid value, unless a subgraph has already said why. */
export function noteInvalid(shaping: Shaping, key: string | number, field: string, reason: string): 'invalid' {
  shaping.invalid += 1;
  const path = [...shaping.path, key];
  if (!shaping.isExplained(path)) {
    const { message, extensions } = errors.subgraphAnswerInvalid({ field, reason });
    shaping.errors.push(new GraphQLError(message, { path, extensions }));
  }
  return 'invalid';
}
