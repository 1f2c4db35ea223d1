import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { type PreparedOperation, prepareOperation } from '../execution/prepare-operation';
import { rowCounter } from '../guard/row-limit';
import { prepareSubscription } from '../live/prepare-subscription';
import type { RequestContext } from '../observe/request-context';
import type { Subgraph } from '../upstream/subgraph';
import { BoundedCache } from './bounded-cache';
import type { FindOperation, KnownOperation } from './known-operation';
import { loadSupergraph } from './load-supergraph';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/** Characters of operations and of what they send to subgraphs; what is compiled from them weighs some ten times that. */
const keptCharacters = 8 * 1024 * 1024;

export interface LeanGateway {
  readonly gateway: Gateway;
  /** Operations that Apollo Server has let through to the executor, as long as they are kept. */
  readonly find: FindOperation;
}

/** Plans with Apollo's planner and executes with our executor, inside Apollo Server. */
export function leanGateway(supergraphSdl: string, dataSource: (subgraph: string) => Subgraph): LeanGateway {
  const { apiSchema: schema, subgraphs, isTypeOf, isKeyField, reserved, plan } = loadSupergraph(supergraphSdl);
  const sources = new Map(subgraphs.map((name) => [name, dataSource(name)]));
  const options = {
    schema,
    isTypeOf,
    isKeyField,
    reserved,
    subgraph: (name: string): Subgraph => {
      const source = sources.get(name);
      if (!source) throw new Error(`the plan asks a subgraph "${name}" that the supergraph does not have`);
      return source;
    },
  };
  const known = new BoundedCache<KnownOperation>(keptCharacters);
  const prepare = (source: string, document: DocumentNode, operationName: string | undefined): KnownOperation => {
    const queryPlan = plan(document, operationName);
    const definition = getOperationAST(document, operationName);
    if (!definition) throw new Error('there is no operation to execute');
    const run = prepareOperation(options, document, operationName, queryPlan);
    const isSubscription = definition.operation === OperationTypeNode.SUBSCRIPTION;
    const operation: KnownOperation = {
      type: definition.operation,
      name: definition.name?.value,
      countRows: rowCounter(schema, document, definition),
      run: isSubscription ? needsStream : run,
      ...(isSubscription && { subscribe: prepareSubscription(schema, document, definition, queryPlan, run) }),
    };
    known.set(keyOf(source, operationName), operation, source.length + JSON.stringify(queryPlan).length);
    return operation;
  };
  const find: FindOperation = (source, operationName) => known.get(keyOf(source, operationName));
  const callbacks = new Set<Parameters<Gateway['onSchemaLoadOrUpdate']>[0]>();
  const gateway: Gateway = {
    onSchemaLoadOrUpdate: (callback) => {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    load: async () => {
      for (const callback of callbacks) callback({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return {
        executor: async ({ document, source, request, context: anyContext }) => {
          const context = anyContext as RequestContext;
          const operationName = request.operationName || undefined;
          const operation = find(source, operationName) ?? prepare(source, document, operationName);
          if (context.live && operation.subscribe) {
            context.live.prepared = operation.subscribe(request.variables ?? {});
            return { data: null };
          }
          const { data, errors } = context.finished ?? (await operation.run(request.variables ?? {}, context));
          // Apollo Server passes data on to `stringifyAnswer` without a look at it.
          return { data: data as Record<string, unknown> | undefined, errors };
        },
      };
    },
    stop: async () => callbacks.clear(),
  };
  return { gateway, find };
}

const needsStream: PreparedOperation = async () => ({ errors: [errors.subscriptionNeedsStream({})] });

/** No name has a line in it. */
function keyOf(source: string, operationName: string | undefined): string {
  return operationName === undefined ? source : `${operationName}\n${source}`;
}
