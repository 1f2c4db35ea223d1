import type { NodeFailure } from '../node/node-failure';
import type { NodePage, Place } from './row';

/** A node, as far as gathering needs it. */
export interface Source {
  readonly owner: string;
  /** Whether an answer is to be expected; the shares of those that will not give one are the others'. */
  readonly mayAnswer: boolean;
  /** Reads rows behind a place, in the order in which the list is read. Throws a NodeFailure. */
  read(from: Place | null, count: number): Promise<NodePage>;
  /** Called when the others have answered and this one has not. */
  giveUp(): NodeFailure;
  /** What it answered earlier to the same question, where the caller wants that rather than nothing. */
  lastGood(from: Place | null, count: number, failure: NodeFailure): NodePage | null;
}

/** What one node gave to a page, and what is missing of it. */
export interface Contribution {
  readonly owner: string;
  readonly rows: number;
  readonly dropped: readonly string[];
  readonly surplus: number;
  /** When the node gave its rows; null where it gave none. */
  readonly asOf: Date | null;
  /** Why rows are older than the request; null where they are not. */
  readonly staleBecause: NodeFailure | null;
  readonly totalCount: number | null;
  /** Set where rows of this page are missing: they lie between `from` and `to`, neither included. */
  readonly gap: { readonly failure: NodeFailure; readonly from: Place | null; readonly to: Place | null } | null;
}

export type Compare = (a: Place, b: Place) => number;
