import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type IsTypeOf, typesOf } from '../execution/is-type-of';
import { type IsKeyField, keyFieldsOf } from './key-fields';
import { plannableDocument } from './plannable-document';

/** A supergraph that is ready to plan. Loading takes time and memory; it is done once, beside whatever serves. */
export interface LoadedSupergraph {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** Knows the types that clients do not see too: subgraphs tell each other of those. */
  readonly isTypeOf: IsTypeOf;
  readonly isKeyField: IsKeyField;
  /** Plans an operation that is valid. Takes milliseconds, in which nothing else runs. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/** Throws when the supergraph asks for a feature that is not known here, such as `@authenticated`. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl);
  const apiSchema = supergraph.apiSchema();
  // Named fragments could not be told apart once fetches of several plans' parts share a request.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  return {
    apiSchema: apiSchema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    isTypeOf: typesOf(supergraph.schema.toGraphQLJSSchema()),
    isKeyField: keyFieldsOf(supergraph.schema),
    plan: (document, operationName) =>
      planner.buildQueryPlan(operationFromDocument(apiSchema, plannableDocument(document), { operationName })),
  };
}
