import type { Manifest } from '../ownership/manifest';
import type { ReadSchema } from '../sdl/read-sdl';
import type { PublishedSubgraph } from '../subgraph/published-subgraph.entity';
import type { SchemaVersion } from '../subgraph/schema-version.entity';

/** A subgraph of the head. */
export interface CurrentPart {
  readonly subgraph: PublishedSubgraph;
  readonly version: SchemaVersion;
  readonly sdl: string;
  /** What of it composes; null where its contract has all of it. */
  readonly composed: { readonly sdl: string; readonly schema: ReadSchema } | null;
}

/** What proposals are checked against: the newest supergraph and what it is made of. */
export interface CurrentGraph {
  readonly revision: number;
  readonly headId: string | null;
  readonly pinnedId: string | null;
  /** In the order in which they were first published. */
  readonly parts: readonly CurrentPart[];
  /** Every subgraph that was ever published, by name. */
  readonly subgraphs: ReadonlyMap<string, PublishedSubgraph>;
  readonly manifest: Manifest;
  /** What clients see; null before the first publish. */
  readonly apiSdl: string | null;
}
