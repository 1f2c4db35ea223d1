import type { QueryPlan } from '@apollo/query-planner';
import { errors } from '@passerelle/protocol';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { pickVariables } from '../execution/execution';
import type { FinishedAnswer } from '../execution/finished-answer';
import type { PreparedOperation } from '../execution/prepare-operation';
import type { RequestContext } from '../observe/request-context';
import type { SubgraphAnswer, Variables } from '../upstream/subgraph';
import { type ResumableField, resumableField } from './resumable-field';
import { type UpstreamOperation, upstreamOperation } from './upstream-operation';

/** A subscription that may be opened: what its subgraph is asked, and how an event becomes an answer. */
export interface PreparedSubscription {
  readonly upstream: UpstreamOperation;
  readonly variables: Variables;
  /** Where the client wants to go on; null for from now on. */
  readonly after: string | null;
  /** Variable of the client that does nothing but say so; subscriptions may share all but this. */
  readonly afterVariable: string | null;
  /** Answers an event, and changes it. */
  answer(event: SubgraphAnswer, context: RequestContext): Promise<FinishedAnswer>;
}

/** Throws where the variables do not fit. */
export type PrepareSubscription = (variables: Variables) => PreparedSubscription;

/** Compiles a subscription that is valid and planned, for many clients. */
export function prepareSubscription(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  plan: QueryPlan,
  run: PreparedOperation,
): PrepareSubscription {
  const root = rootField(document, definition.selectionSet);
  const field = schema.getSubscriptionType()?.getFields()[root?.name.value ?? ''];
  if (plan.node?.kind !== 'Subscription' || !root || !field) throw new Error('the plan subscribes to nothing');
  const resumable = resumableField(field);
  const upstream = upstreamOperation(plan.node.primary, resumable);
  const afterVariable = resumable && onlyPosition(document, root, resumable);
  return (variables) => {
    const { coerced, errors: wrong } = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
    if (!coerced) throw wrong?.[0] ?? errors.internalError({});
    const after = resumable && getArgumentValues(field, root, coerced)[resumable.argument.name];
    return {
      upstream,
      variables: pickVariables(upstream.variableNames, variables),
      after: typeof after === 'string' ? after : null,
      afterVariable,
      answer: (event, context) => run(variables, context, event),
    };
  };
}

/** The one field of a subscription, wherever fragments hide it. */
function rootField(document: DocumentNode, { selections }: SelectionSetNode): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const set =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : document.definitions.find(
            (node): node is FragmentDefinitionNode =>
              node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
          )?.selectionSet;
    const found = set && rootField(document, set);
    if (found) return found;
  }
  return undefined;
}

/** The variable that the position is told in, where nothing else uses it. */
function onlyPosition(document: DocumentNode, root: FieldNode, { argument }: ResumableField): string | null {
  const value = root.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      if (name.value === value.name.value) uses += 1;
    },
  });
  return uses === 1 ? value.name.value : null;
}
