import type { GraphQLDataSource } from '@apollo/gateway';
import type { RequestContext } from '../observe/request-context';
import type { Subgraph } from './subgraph';
import { subgraphOperation } from './subgraph-operation';

type Stock = GraphQLDataSource<RequestContext>;

/** A subgraph as Apollo's own executor asks it: one `_entities` a request. */
export function stockDataSource(subgraph: Subgraph): Stock {
  return {
    process: async ({ request, context }) => {
      const isEntityFetch = Array.isArray(request.variables?.representations);
      const entityCalls = isEntityFetch ? [{ responseName: '_entities', variable: 'representations' }] : [];
      const operation = subgraphOperation(request.query ?? '', entityCalls, request.operationName);
      const answer = await subgraph.ask(operation, request.variables ?? {}, context as RequestContext | undefined);
      return answer as Awaited<ReturnType<Stock['process']>>;
    },
  };
}
