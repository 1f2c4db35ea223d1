import type { SupergraphFacts } from './supergraph-facts';

/** Whether entities of a type can be told apart, somewhere, by this field among others. */
export type IsKeyField = (typename: string, field: string) => boolean;

export function keyFieldsOf({ keyFieldsByType }: Pick<SupergraphFacts, 'keyFieldsByType'>): IsKeyField {
  return (typename, field) => keyFieldsByType.get(typename)?.has(field) ?? false;
}
