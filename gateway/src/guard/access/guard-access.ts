import { createHash } from 'node:crypto';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import { FinishedData } from '../../execution/finished-data';
import type { PreparedSubscription } from '../../live/prepare-subscription';
import type { RequestContext } from '../../observe/request-context';
import type { Caller } from '../callers/caller';
import { type AccessRules, readAccessRules } from './access-rules';
import { type AskedOperation, type FilteredOperation, filterOperation, type RemovedPath } from './filter-operation';
import { restoreRemoved } from './restore-removed';
import { withoutSecurityMarks } from './security-links';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` around a gateway that does not know them. `make` is given the
 * supergraph in a form such a gateway accepts; what it makes is not reached but through the guard. Where the supergraph
 * has no such directive the gateway stays as it is.
 */
export function guardAccess(supergraphSdl: string, make: (supergraphSdl: string) => Gateway): Gateway {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const rules = readAccessRules(supergraph);
  if (rules === null) return make(supergraphSdl);
  const gateway = make(print(withoutSecurityMarks(supergraph)));
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && guarded(executor, rules) };
    },
    stop: () => gateway.stop(),
  };
}

/** Is told of an operation of which the caller, and whoever has the same rights, may see everything. */
type NoteWhole = (source: string, operationName: string | undefined, caller: Caller) => void;

/**
 * Takes out of each operation what its caller may not see, before `execute` has it. An answer that the fast lane has
 * already was allowed by the rules of the supergraph on which the request began.
 */
export function guarded(execute: Executor, rules: AccessRules, noteWhole?: NoteWhole): Executor {
  return async (request) => {
    const { schema, document, source } = request;
    const { caller, finished } = request.context as RequestContext;
    if (finished) return execute(request);
    const operationName = request.request.operationName || undefined;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('there is no operation to execute');
    const { coerced, errors: wrong } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      request.request.variables ?? {},
    );
    if (wrong) return { errors: wrong };
    const asked = { schema, document, operation, variables: coerced };
    const filtered = filterOperation(asked, rules, caller);
    if (filtered.document === document) {
      noteWhole?.(source, operationName, caller);
      return execute(request);
    }
    if (filtered.document === null && filtered.removed.length > 0) {
      return { data: null, errors: errorsAt(filtered.removed, 403) };
    }
    const answer = filtered.document ? await execute({ ...request, ...asFiltered(filtered.document) }) : { data: {} };
    const { live } = request.context as RequestContext;
    if (live?.prepared) live.prepared = restoringEvents(live.prepared as PreparedSubscription, asked, filtered);
    const all = [...(answer.errors ?? []), ...errorsAt(filtered.removed)];
    return {
      ...answer,
      ...(answer.data !== undefined && { data: restoreRemoved(asked, filtered.typeKey, valuesOf(answer.data)) }),
      ...(all.length > 0 && { errors: all }),
    };
  };
}

/** Each event is an answer to what was asked, with the same gaps. */
function restoringEvents(
  prepared: PreparedSubscription,
  asked: AskedOperation,
  { typeKey, removed }: FilteredOperation,
): PreparedSubscription {
  return {
    ...prepared,
    answer: async (event, context) => {
      const { data, errors: reported = [] } = await prepared.answer(event, context);
      const values = data && (data.read() as Record<string, unknown> | null);
      return {
        ...(values !== undefined && { data: FinishedData.of(restoreRemoved(asked, typeKey, values)) }),
        errors: [...reported, ...errorsAt(removed)],
      };
    },
  };
}

/** The executor may have written its data as text already. */
function valuesOf(data: Record<string, unknown> | null): Record<string, unknown> | null {
  return data instanceof FinishedData ? (data.read() as Record<string, unknown> | null) : data;
}

/** Plans are kept by the text, or by its hash: without one of its own, the operation would get the plan of what was asked. */
function asFiltered(document: DocumentNode) {
  const source = print(document);
  const queryHash = createHash('sha256').update(source).digest('hex');
  return { document, source, queryHash, operation: getOperationAST(document) as OperationDefinitionNode };
}

function errorsAt(paths: readonly RemovedPath[], httpStatus?: number): GraphQLError[] {
  return paths.map((path) => {
    const { message, extensions } = errors.unauthorizedFieldOrType({});
    return new GraphQLError(message, {
      path,
      extensions: { ...extensions, ...(httpStatus && { http: { status: httpStatus } }) },
    });
  });
}
