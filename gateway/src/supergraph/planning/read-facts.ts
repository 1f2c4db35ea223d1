import type { Schema, Supergraph } from '@apollo/federation-internals';
import { assertValidSchema, type GraphQLSchema, isAbstractType, isInterfaceType, Kind, print } from 'graphql';
import type { SupergraphFacts } from '../supergraph-facts';
import { parseFieldSet } from './corrections/parse-field-set';

/** What can be told of a loaded supergraph to another thread. Throws where what clients would see is not a valid schema. */
export function readFacts(
  supergraph: Supergraph,
): Pick<SupergraphFacts, 'apiDefinitions' | 'subgraphs' | 'typesByCondition' | 'keyFieldsByType'> {
  const apiSchema = supergraph.apiSchema();
  assertValidSchema(apiSchema.toGraphQLJSSchema());
  return {
    apiDefinitions: apiSchema.toAST().definitions.map(print),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    typesByCondition: typesByCondition(supergraph.schema.toGraphQLJSSchema()),
    keyFieldsByType: keyFieldsByType(supergraph.schema),
  };
}

/** Interfaces are among the types too: an interface object knows no better name. */
function typesByCondition(schema: GraphQLSchema): Map<string, Set<string>> {
  return new Map(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => {
        const interfaces = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
        return [type.name, new Set([...schema.getPossibleTypes(type), ...interfaces].map(({ name }) => name))];
      }),
  );
}

function keyFieldsByType(supergraph: Schema): Map<string, Set<string>> {
  return new Map(
    supergraph.types().flatMap((type): [string, Set<string>][] => {
      const keys = type.appliedDirectivesOf('join__type').map((directive) => directive.arguments().key as unknown);
      const fields = keys.flatMap((key) => (typeof key === 'string' ? topFields(key) : []));
      return fields.length > 0 ? [[type.name, new Set(fields)]] : [];
    }),
  );
}

function topFields(fieldSet: string): string[] {
  return parseFieldSet(fieldSet).selections.flatMap((part) => (part.kind === Kind.FIELD ? [part.name.value] : []));
}
