import type { DocumentNode, FieldDefinitionNode, InputValueDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import type { Version } from './version';

export type Direction = 'ASC' | 'DESC';

/** What a contract file says, read once. */
export interface Contract {
  readonly name: string;
  readonly version: Version;
  readonly document: DocumentNode;
  readonly objectTypes: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  readonly gathered: readonly GatheredField[];
  readonly routed: readonly RoutedField[];
  readonly written: readonly WrittenField[];
  readonly merged: readonly MergedField[];
  /** The types whose rows belong to the nodes. */
  readonly entities: ReadonlySet<string>;
  /** Order value → direction. */
  readonly directions: ReadonlyMap<string, Direction>;
  readonly enums: ReadonlyMap<string, ContractEnum>;
  /** `Type.field` of each @raw field → the field whose words it keeps. */
  readonly rawFields: ReadonlyMap<string, string>;
  /** `Type.field`, `Type.field(argument:)` or `Enum.VALUE` → the version that added it; what is not here was always there. */
  readonly since: ReadonlyMap<string, Version>;
}

/** A list whose rows every node holds a part of. */
export interface GatheredField {
  /** Query, or the entity of another owner that the list hangs on. */
  readonly parent: string;
  readonly name: string;
  readonly connection: string;
  readonly edge: string;
  readonly entity: string;
  readonly field: FieldDefinitionNode;
  readonly filters: readonly Filter[];
  /** Whether it takes `last` and `before`. */
  readonly isReversible: boolean;
  readonly hasTotal: boolean;
}

/** An argument that narrows a gathered list: what is not about pages, order or owners. */
export interface Filter {
  readonly name: string;
  readonly argument: InputValueDefinitionNode;
  /** Where a row holds the value to compare with, from the row inwards; none: only a node can apply the filter. */
  readonly paths: readonly (readonly string[])[];
  /** Whether it names rows by their ids, so that only their owners need be asked. */
  readonly isIds: boolean;
}

/** A field that reads one row by its id. */
export interface RoutedField {
  readonly name: string;
  readonly entity: string;
}

/** A mutation that goes to one owner. */
export interface WrittenField {
  readonly name: string;
  readonly field: FieldDefinitionNode;
  /** The argument that says which owner: by the prefix of a row's `id`, or by name in `owner`. */
  readonly route: 'id' | 'owner';
}

/** A subscription to the events of all nodes. */
export interface MergedField {
  readonly name: string;
  readonly field: FieldDefinitionNode;
  /** The type of what it gives: a cursor and an event. */
  readonly edge: string;
  /** The type of the event in it. */
  readonly event: string;
}

export interface ContractEnum {
  readonly values: ReadonlySet<string>;
  /** What a value that the hub does not know is shown as; null where it is an error. */
  readonly fallback: string | null;
}

/** The arguments of a gathered list that are about pages and order. */
export const pageArguments: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before', 'orderBy']);

/** What the hub adds to the edge of an event. */
export const hubEventFields: ReadonlySet<string> = new Set(['owner', 'status', 'message']);
