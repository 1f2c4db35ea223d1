import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, getOperationAST } from 'graphql';
import { prepareOperation } from '../execution/prepare-operation';
import type { CostRules } from '../guard/cost/cost-rules';
import { costOfOperation } from '../guard/cost/operation-cost';
import { asksForSchema } from '../guard/introspection/asks-for-schema';
import { rowCounter } from '../guard/row-limit';
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
export function leanGateway(
  supergraphSdl: string,
  costRules: CostRules,
  dataSource: (subgraph: string) => Subgraph,
): LeanGateway {
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
    const operation: KnownOperation = {
      type: definition.operation,
      name: definition.name?.value,
      asksForSchema: asksForSchema(document, definition),
      costOf: costOfOperation(costRules, document, definition),
      countRows: rowCounter(schema, document, definition),
      run: prepareOperation(options, document, operationName, queryPlan),
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

/** No name has a line in it. */
function keyOf(source: string, operationName: string | undefined): string {
  return operationName === undefined ? source : `${operationName}\n${source}`;
}
