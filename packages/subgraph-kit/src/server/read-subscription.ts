import { errors } from '@passerelle/protocol';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

interface Payload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

const maxTokens = 10_000;

/** What a client wants to subscribe to; or what is wrong with it. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: Payload,
  { introspection, isFull }: { readonly introspection: boolean; readonly isFull: boolean },
): ExecutionArgs | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const faults = faultsOf(schema, document, introspection);
  if (faults.length > 0) return faults;
  const kind = getOperationAST(document, operationName)?.operation;
  if (kind !== 'subscription')
    return [refused('a subscription; queries and mutations go by HTTP POST', kind ?? 'none')];
  if (isFull) return [refused('sent over another connection: this one has as many as it may carry', 'one more')];
  return { schema, document, operationName: operationName ?? null, variableValues: variables ?? {} };
}

function refused(expected: string, received: string): GraphQLError {
  return errors.badUserInput({ argument: 'the operation', expected, received });
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    return coded(error as Error, 'GRAPHQL_PARSE_FAILED');
  }
}

function faultsOf(schema: GraphQLSchema, document: DocumentNode, introspection: boolean): readonly GraphQLError[] {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  try {
    return validate(schema, document, rules).map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  } catch (error) {
    // Its rule for subscriptions throws at a root field with @include or @skip on a variable.
    return [coded(error as Error, 'GRAPHQL_VALIDATION_FAILED')];
  }
}

function coded({ message }: Error, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
