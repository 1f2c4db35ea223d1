import type {
  ConstDirectiveNode,
  EnumTypeDefinitionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  TypeDefinitionNode,
  TypeExtensionNode,
} from 'graphql';

export type TypeKind = 'OBJECT' | 'INTERFACE' | 'UNION' | 'ENUM' | 'INPUT' | 'SCALAR';

/** A type as one schema has it, its definition and its extensions taken together. */
export interface DeclaredType {
  readonly name: string;
  readonly kind: TypeKind;
  /** The definitions and extensions it stands in. */
  readonly nodes: readonly (TypeDefinitionNode | TypeExtensionNode)[];
  readonly directives: readonly ConstDirectiveNode[];
  /** The keys in one spelling, such as `id` or `scheme value`. */
  readonly keys: ReadonlySet<string>;
  /** The fields that belong to one of the keys at their first level. */
  readonly keyFields: ReadonlySet<string>;
  readonly isResolvable: boolean;
  /** Of an object type or an interface. */
  readonly fields: ReadonlyMap<string, DeclaredField>;
  /** Of an input type. */
  readonly inputFields: readonly InputValueDefinitionNode[];
  readonly values: NonNullable<EnumTypeDefinitionNode['values']>;
  /** Of a union. */
  readonly members: readonly string[];
}

export interface DeclaredField {
  readonly name: string;
  readonly node: FieldDefinitionNode;
  /** Read from another subgraph, not answered by this one. */
  readonly isExternal: boolean;
  /** Whether other subgraphs may answer it too. */
  readonly isShareable: boolean;
}

export const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
