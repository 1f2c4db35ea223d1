/** A field of the random graph: who resolves it, and of what it needs to know. */
export interface WorldField {
  readonly name: string;
  /** As in SDL: `[Thing0!]!`. */
  readonly type: string;
  /** Subgraphs that can resolve it; more than one means it is shareable. */
  readonly owners: readonly number[];
  readonly hasArgument: boolean;
  /** A field of the same type, of another subgraph, what is selected of it, and with which argument. */
  readonly requires?: { readonly field: string; readonly selection: string; readonly n?: number };
  /** Never fails and never lies: others depend on it. */
  readonly isCalm: boolean;
  /** Of the entity that the field gives: a field that this subgraph gives along with it. */
  readonly provides?: string;
}

export interface WorldType {
  readonly name: string;
  readonly kind: 'entity' | 'value' | 'root';
  readonly fields: readonly WorldField[];
  /** By which key each subgraph knows an entity. */
  readonly keys: ReadonlyMap<number, 'id' | 'code' | 'both'>;
  /** Whether some subgraphs do not know some of the entities that others speak of. */
  readonly hasStrangers: boolean;
}

/** A type whose values are of several types. */
export interface WorldAbstract {
  readonly name: string;
  readonly kind: 'interface' | 'union';
  readonly members: readonly string[];
  /** The one subgraph where the interface has the field `label`. */
  readonly labelOwner: number;
}

/** A random federated graph: types, who owns which field, and a seed from which every value follows. */
export interface World {
  readonly seed: number;
  readonly subgraphs: number;
  readonly types: ReadonlyMap<string, WorldType>;
  readonly abstracts: ReadonlyMap<string, WorldAbstract>;
  /** Chances in a thousand: a nullable value is null, a field fails, a field that may not be null is. */
  readonly chances: { readonly null: number; readonly failure: number; readonly lie: number };
}

/** `[Thing0!]!` taken apart. */
export function namedType(type: string): string {
  return type.replace(/[[\]!]/g, '');
}
