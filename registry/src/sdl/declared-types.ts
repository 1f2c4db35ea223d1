import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { DeclaredField, DeclaredType, TypeKind } from './declared-type';
import { keyFieldsOf, spellKey } from './field-set';

/** The types of a schema by name. */
export function declaredTypes(document: DocumentNode): ReadonlyMap<string, DeclaredType> {
  const nodesByName = new Map<string, (TypeDefinitionNode | TypeExtensionNode)[]>();
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) continue;
    nodesByName.set(node.name.value, [...(nodesByName.get(node.name.value) ?? []), node]);
  }
  return new Map([...nodesByName].map(([name, nodes]) => [name, declaredType(name, nodes)]));
}

function declaredType(name: string, nodes: readonly (TypeDefinitionNode | TypeExtensionNode)[]): DeclaredType {
  const directives = nodes.flatMap((node) => node.directives ?? []);
  const keys = directives.filter(({ name: { value } }) => value === 'key');
  const fieldSets = keys.flatMap((key) => stringArgument(key, 'fields') ?? []);
  return {
    name,
    kind: kindOf(nodes),
    nodes,
    directives,
    keys: new Set(fieldSets.map(spellKey)),
    keyFields: new Set(fieldSets.flatMap(keyFieldsOf)),
    isResolvable: keys.some((key) => !isFalse(key, 'resolvable')),
    fields: new Map(
      nodes.flatMap((node) =>
        'fields' in node
          ? (node.fields ?? []).flatMap((field) =>
              field.kind === Kind.FIELD_DEFINITION ? [[field.name.value, declaredField(field, node)] as const] : [],
            )
          : [],
      ),
    ),
    inputFields: nodes.flatMap((node) =>
      'fields' in node
        ? (node.fields ?? []).flatMap((field) => (field.kind === Kind.INPUT_VALUE_DEFINITION ? [field] : []))
        : [],
    ),
    values: nodes.flatMap((node) => ('values' in node ? (node.values ?? []) : [])),
    members: nodes.flatMap((node) => ('types' in node ? (node.types ?? []) : []).map((type) => type.name.value)),
  };
}

function declaredField(node: FieldDefinitionNode, type: TypeDefinitionNode | TypeExtensionNode): DeclaredField {
  const has = (directive: string) =>
    [...(node.directives ?? []), ...(type.directives ?? [])].some(({ name }) => name.value === directive);
  return { name: node.name.value, node, isExternal: has('external'), isShareable: has('shareable') };
}

function kindOf([first]: readonly (TypeDefinitionNode | TypeExtensionNode)[]): TypeKind {
  switch (first?.kind) {
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return 'INTERFACE';
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return 'UNION';
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return 'ENUM';
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return 'INPUT';
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
      return 'SCALAR';
    default:
      return 'OBJECT';
  }
}

/** The string an argument of a directive has; null where it has none. */
export function stringArgument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function isFalse(directive: ConstDirectiveNode, name: string): boolean {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN && !value.value;
}
