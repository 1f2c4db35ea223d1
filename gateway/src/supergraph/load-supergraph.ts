import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { type IsTypeOf, typesOf } from '../execution/is-type-of';
import { withSafeNames } from '../execution/safe-names';
import { requiredFieldsInPlan } from './corrections/required-fields-in-plan';
import { reservedNames } from './corrections/reserved-names';
import { resolvableKeysFirst } from './corrections/resolvable-keys-first';
import { separateRequiredFields } from './corrections/separate-required-fields';
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
  /** What subgraphs tell each other stands in the answer under these names; nothing else may. */
  readonly reserved: ReadonlySet<string>;
  /** Plans an operation that is valid. Takes milliseconds, in which nothing else runs. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
  /** How many plans were weighed against each other for the operation planned last. */
  evaluatedPlans(): number;
}

/**
 * Each field that several subgraphs share can double the plans that there are, and Apollo weighs up to 10,000: a small
 * operation then takes seconds, in which nothing else runs. Plans beyond the bound are dropped before they are
 * weighed, those with the most hops first. The golden queries leave one plan each.
 */
const evaluatedPlansAllowed = 256;

/** Throws when the supergraph asks for a feature that is not known here, such as `@authenticated`. */
export function loadSupergraph(sdl: string, maxEvaluatedPlans = evaluatedPlansAllowed): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl);
  const apiSchema = supergraph.apiSchema();
  const separated = separateRequiredFields(resolvableKeysFirst(parse(sdl, { noLocation: true })));
  const reserved = reservedNames(separated.document);
  // An @external that is required under another name now would be refused as useless; the original has been validated.
  const planned = Supergraph.build(separated.document, { validateSupergraph: separated.fieldByName.size === 0 });
  // Named fragments could not be told apart once fetches of several plans' parts share a request.
  const planner = new QueryPlanner(planned, {
    reuseQueryFragments: false,
    debug: { maxEvaluatedPlans },
  });
  return {
    apiSchema: apiSchema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    isTypeOf: typesOf(supergraph.schema.toGraphQLJSSchema()),
    isKeyField: keyFieldsOf(supergraph.schema),
    reserved,
    plan: (document, operationName) => {
      const plannable = plannableDocument(withSafeNames(document, reserved).document);
      const queryPlan = planner.buildQueryPlan(operationFromDocument(apiSchema, plannable, { operationName }));
      return requiredFieldsInPlan(queryPlan, separated);
    },
    evaluatedPlans: () => planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0,
  };
}
