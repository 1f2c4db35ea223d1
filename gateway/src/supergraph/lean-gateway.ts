import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type PreparedOperation, prepareOperation } from '../execution/prepare-operation';
import type { RequestContext } from '../observe/request-context';
import type { Subgraph } from '../upstream/subgraph';
import { BoundedCache } from './bounded-cache';
import { loadSupergraph } from './load-supergraph';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/** Characters of operations and of what they send to subgraphs; what is compiled from them weighs some ten times that. */
const keptCharacters = 8 * 1024 * 1024;

/** Plans with Apollo's planner and executes with our executor, inside Apollo Server. */
export function leanGateway(supergraphSdl: string, dataSource: (subgraph: string) => Subgraph): Gateway {
  const { apiSchema: schema, subgraphs, isTypeOf, isKeyField, plan } = loadSupergraph(supergraphSdl);
  const sources = new Map(subgraphs.map((name) => [name, dataSource(name)]));
  const options = {
    schema,
    isTypeOf,
    isKeyField,
    subgraph: (name: string): Subgraph => {
      const source = sources.get(name);
      if (!source) throw new Error(`the plan asks a subgraph "${name}" that the supergraph does not have`);
      return source;
    },
  };
  const prepared = new BoundedCache<PreparedOperation>(keptCharacters);
  const callbacks = new Set<Parameters<Gateway['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    load: async () => {
      for (const callback of callbacks) callback({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return {
        executor: async ({ document, queryHash, source, request, context }) => {
          const operationName = request.operationName || undefined;
          const key = JSON.stringify([queryHash, operationName]);
          let operation = prepared.get(key);
          if (!operation) {
            const queryPlan = plan(document, operationName);
            operation = prepareOperation(options, document, operationName, queryPlan);
            prepared.set(key, operation, source.length + JSON.stringify(queryPlan).length);
          }
          const { data, errors } = await operation(request.variables ?? {}, context as RequestContext);
          // Apollo Server passes data on to `stringifyAnswer` without a look at it.
          return { data: data as Record<string, unknown> | undefined, errors };
        },
      };
    },
    stop: async () => callbacks.clear(),
  };
}
