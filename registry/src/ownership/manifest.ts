/** Who owns an element of the graph, and whether others may add to it. */
export interface Ownership {
  readonly institution: string;
  /** Of a type: others add fields only with an approval. */
  readonly isProtected: boolean;
}

/**
 * What belongs to whom, by coordinate: `Type`, `Type.field`, `Query.field`, and the prefix of ids `name:`, which is
 * the name of a subgraph.
 */
export type Manifest = ReadonlyMap<string, Ownership>;

/** The coordinate of a prefix; a colon cannot stand in a name of the schema. */
export function prefixCoordinate(subgraph: string): string {
  return `${subgraph}:`;
}
