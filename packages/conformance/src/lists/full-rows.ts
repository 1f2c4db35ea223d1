import type { Selection } from '@passerelle/contract-subgraph';
import { fullSelection } from './full-selection';
import type { ListUnderTest } from './list-under-test';
import type { Page } from './page';

export interface FullRows {
  readonly selection: Selection;
  readonly pages: readonly Page[];
  /** The rows as they were sent, each once. */
  readonly byId: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** The rows of a list with everything the contract has of them. Throws BadAnswer where they cannot be read. */
export async function fullRows(list: ListUnderTest): Promise<FullRows> {
  const selection = fullSelection(list.session, list.list.entity);
  const { pages } = await list.walk({ orderBy: list.firstOrder, selection });
  const rows = pages.flatMap(({ edges }) => edges.flatMap(({ id, node }) => (node ? [[id, node] as const] : [])));
  return { selection, pages, byId: new Map(rows) };
}

/** The same, or none where they cannot be read: another check says so. */
export function fullRowsIfAny(list: ListUnderTest): Promise<FullRows | null> {
  return fullRows(list).catch(() => null);
}
