import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql';
import type { RequestContext } from '../observe/request-context';
import { BoundedCache } from '../supergraph/bounded-cache';
import type { IsKeyField } from '../supergraph/key-fields';
import type { SubgraphAnswer, Variables } from '../upstream/subgraph';
import { askedFields } from './asked-fields';
import { compileRequests, type PlanWorld, type RunRequests } from './compile-requests';
import { conditionVariables } from './condition-variables';
import { decidedFetches } from './decided-fetches';
import type { Execution } from './execution';
import type { PlannedFetch } from './fetch-graph';
import type { FinishedAnswer } from './finished-answer';
import { FinishedData } from './finished-data';
import type { IsTrue } from './is-included';
import type { Data } from './own-property';
import { ReportedErrors } from './reported-errors';
import { withSafeNames } from './safe-names';
import type { DecidedOperation } from './shaping/collect-fields';
import { compileShape, type IsRepeated, type Shape } from './shaping/compile-shape';
import { compileIntrospection } from './shaping/introspect';
import { JsonWriter } from './shaping/json-writer';
import { reportUnasked, unaskedFields } from './unasked-fields';
import { visibleErrors } from './visible-errors';

export interface PrepareOptions extends PlanWorld {
  readonly isKeyField: IsKeyField;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Names under which the plan keeps what it needs for itself. */
  readonly reserved: ReadonlySet<string>;
}

/** An operation that is planned and compiled, for many requests; a subscription is answered with one event, which is changed. */
export type PreparedOperation = (
  variables: Variables,
  caller: RequestContext,
  event?: SubgraphAnswer,
) => Promise<FinishedAnswer>;

/** What does not change while the variables of @skip and @include stay the same. */
interface Variant {
  readonly run: RunRequests;
  readonly shape: Shape;
  introspect(variables: Variables): Data;
  readonly unasked: ReturnType<typeof unaskedFields>;
}

/** Twenty conditions make a million variants; those that are asked for are few. */
const keptVariants = 16;

/** Compiles an operation that is valid, from its plan to its answer. */
export function prepareOperation(
  options: PrepareOptions,
  given: DocumentNode,
  operationName: string | undefined,
  plan: QueryPlan,
): PreparedOperation {
  const { schema, reserved, isKeyField } = options;
  const { document, restore } = withSafeNames(given, reserved);
  const definition = getOperationAST(document, operationName);
  if (!definition) throw new Error('there is no operation to execute');
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const conditions = conditionVariables(document);
  const variants = new BoundedCache<Variant>(keptVariants);
  const variantFor = (values: Variables): Variant => {
    const key = conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    const known = variants.get(key);
    if (known) return known;
    const isTrue: IsTrue = (variable) => values[variable] === true;
    const operation: DecidedOperation = { schema, definition, fragments, isTrue };
    const fetches = decidedFetches(plan, isTrue, isKeyField);
    const variant = {
      run: compileRequests(fetches, options),
      shape: compileShape(operation, repeatedPlaces(fetches)),
      introspect: compileIntrospection(operation),
      unasked: unaskedFields(
        { selectionSet: definition.selectionSet, fragments, isTrue },
        askedFields(fetches, isTrue),
      ),
    };
    variants.set(key, variant, 1);
    return variant;
  };
  // Without conditions there is one variant: it is compiled before anybody waits for it.
  if (conditions.length === 0) variantFor({});
  return async (variables, caller, event) => {
    const values = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
    if (values.errors) return { errors: values.errors };
    const variant = variantFor(values.coerced);
    const execution: Execution = { data: {}, errors: [], explained: [], variables, caller, event };
    await variant.run(execution);
    reportUnasked(variant.unasked, execution, options.isTypeOf);
    return restore(shapeAnswer(execution, variant));
  };
}

/** Where objects that look alike become one. */
function repeatedPlaces(fetches: readonly PlannedFetch[]): IsRepeated {
  const keyOf = (names: readonly string[]): string => names.filter((name) => name !== '@').join();
  const places = new Set(fetches.filter(({ isBare }) => isBare).map(({ path }) => keyOf(path)));
  return (path) => places.has(keyOf(path));
}

/** Answers are written without a pause, so that one writer is enough. */
const writer = new JsonWriter();

function shapeAnswer(execution: Execution, { shape, introspect }: Variant): FinishedAnswer {
  let reported: ReportedErrors | undefined;
  const found: GraphQLError[] = [];
  const introspection = introspect(execution.variables);
  writer.length = 0;
  writer.json('{"data":');
  const { length } = writer;
  const isWritten = shape(execution.data, {
    path: [],
    errors: found,
    writer,
    written: new Map(),
    invalid: 0,
    introspection,
    isExplained: (path) => {
      reported ??= new ReportedErrors(
        execution.errors.flatMap((error) => (error.path ? [error.path] : [])),
        execution.explained,
      );
      return reported.explain(path);
    },
  });
  if (!isWritten) {
    writer.length = length;
    writer.json('null');
  }
  writer.json('}\n');
  const data = new FinishedData(writer.take());
  if (execution.errors.length + found.length === 0) {
    const { freshness } = execution;
    return freshness && freshness.maxAgeSeconds > 0 ? { data, freshness } : { data };
  }
  return { data, errors: [...visibleErrors(execution.errors, data.read()), ...found] };
}
