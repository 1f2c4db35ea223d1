import type { Schema } from '@apollo/federation-internals';
import { Kind } from 'graphql';
import { parseFieldSet } from './corrections/parse-field-set';

/** Whether entities of a type can be told apart, somewhere, by this field among others. */
export type IsKeyField = (typename: string, field: string) => boolean;

export function keyFieldsOf(supergraph: Schema): IsKeyField {
  const fieldsByType = new Map(
    supergraph.types().map((type) => {
      const keys = type.appliedDirectivesOf('join__type').map((directive) => directive.arguments().key as unknown);
      return [type.name, new Set(keys.flatMap((key) => (typeof key === 'string' ? topFields(key) : [])))] as const;
    }),
  );
  return (typename, field) => fieldsByType.get(typename)?.has(field) ?? false;
}

function topFields(fieldSet: string): string[] {
  return parseFieldSet(fieldSet).selections.flatMap((part) => (part.kind === Kind.FIELD ? [part.name.value] : []));
}
