import type { OperationTypeNode } from 'graphql';
import type { PreparedOperation } from '../execution/prepare-operation';
import type { Caller } from '../guard/callers/caller';
import type { CostOf } from '../guard/cost/operation-cost';
import type { PrepareSubscription } from '../live/prepare-subscription';

/** An operation that was parsed, found valid, allowed and planned before, for a request with the same text. */
export interface KnownOperation {
  readonly type: OperationTypeNode;
  readonly name: string | undefined;
  /** The rows it can return at the most. Throws where the variables do not fit. */
  countRows(variables: Readonly<Record<string, unknown>>): number;
  /** Whether it asks for the schema. */
  readonly asksForSchema: boolean;
  /** Throws where a list must be given a size and is not. */
  readonly costOf: CostOf;
  /** For a subscription this says that it needs a stream. */
  readonly run: PreparedOperation;
  /** For a subscription only. */
  readonly subscribe?: PrepareSubscription;
}

/** Finds what is known under exactly this text and name, where this caller may see all that it asks. */
export type FindOperation = (
  source: string,
  operationName: string | undefined,
  caller: Caller,
) => KnownOperation | undefined;
