import { Kind, type TypeNode } from 'graphql';

/** The type behind all lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether nothing of the value may be null: neither the list, nor what is in it, nor the value alone. */
export function isSomewhereNonNull(type: TypeNode): boolean {
  if (type.kind === Kind.NAMED_TYPE) return false;
  return type.kind === Kind.NON_NULL_TYPE ? type.type.kind === Kind.NAMED_TYPE || isSomewhereNonNull(type.type) : isSomewhereNonNull(type.type);
}
