import { Kind, type TypeNode } from 'graphql';

/** The type behind all lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether the type behind all lists may not be null. */
export function isNamedNonNull(type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return isNamedNonNull(type.type);
  return type.kind === Kind.NON_NULL_TYPE && (type.type.kind === Kind.NAMED_TYPE || isNamedNonNull(type.type));
}
