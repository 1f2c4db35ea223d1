import type { GraphQLError } from 'graphql';
import type { Freshness } from '../caching/freshness';
import type { FinishedData } from './finished-data';

/** What an operation came to. Without data where the variables do not fit. */
export interface FinishedAnswer {
  readonly data?: FinishedData;
  readonly errors?: readonly GraphQLError[];
  /** How long it stays good; left out where nobody promises that, and beside errors. */
  readonly freshness?: Freshness;
  /** How long ago it was made, where it was kept. */
  readonly ageSeconds?: number;
}
