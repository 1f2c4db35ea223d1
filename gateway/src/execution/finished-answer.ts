import type { GraphQLError } from 'graphql';
import type { FinishedData } from './finished-data';

/** What an operation came to. Without data where the variables do not fit. */
export interface FinishedAnswer {
  readonly data?: FinishedData;
  readonly errors?: readonly GraphQLError[];
}
