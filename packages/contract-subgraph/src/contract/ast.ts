import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export type ObjectTypes = ReadonlyMap<string, ObjectTypeDefinitionNode>;

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The type behind all lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether the type behind all lists may not be null. */
export function isNamedNonNull(type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return isNamedNonNull(type.type);
  return type.kind === Kind.NON_NULL_TYPE && (type.type.kind === Kind.NAMED_TYPE || isNamedNonNull(type.type));
}

export function fieldOf(types: ObjectTypes, type: string, field: string): FieldDefinitionNode | undefined {
  return types.get(type)?.fields?.find(({ name }) => name.value === field);
}

export function directiveOf(node: Marked, name: string): ConstDirectiveNode | undefined {
  return node.directives?.find((directive) => directive.name.value === name);
}

/** The strings of an argument: one where it is a string, several where it is a list. */
export function stringsOf(directive: ConstDirectiveNode | undefined, argument: string): string[] {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  const values = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return values.flatMap((node) => (node.kind === Kind.STRING ? [node.value] : []));
}

export function fieldsMarked(types: ObjectTypes, directive: string): { parent: string; field: FieldDefinitionNode }[] {
  return [...types].flatMap(([parent, node]) =>
    (node.fields ?? []).filter((field) => directiveOf(field, directive)).map((field) => ({ parent, field })),
  );
}
