import type { TypeNode } from 'graphql';

/** The type behind all lists and non-nulls. */
export function typeName(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : typeName(type.type);
}
