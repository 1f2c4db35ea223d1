import type { Selection } from '@passerelle/contract-subgraph';
import type { Session } from '../session';

/** The rows of one entity that the lists have given, to read them again by their ids. */
export interface KnownRows {
  readonly session: Session;
  readonly entity: string;
  /** Everything the contract has of a row. */
  readonly selection: Selection;
  readonly byId: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}
