import type { GraphQLDataSource } from '@apollo/gateway';
import type { RequestContext } from '../observe/request-context';
import type { Subgraph } from './subgraph';
import { subgraphOperation } from './subgraph-operation';

type Stock = GraphQLDataSource<RequestContext>;

const entityCall = { responseName: '_entities', variable: 'representations' } as const;

/** A subgraph as Apollo's own executor asks it: one `_entities` a request. */
export function stockDataSource(subgraph: Subgraph): Stock {
  return {
    process: async ({ request, context }) => {
      const { representations, ...others } = request.variables ?? {};
      const isEntityFetch = Array.isArray(representations);
      const operation = subgraphOperation(
        request.query ?? '',
        isEntityFetch ? [entityCall] : [],
        request.operationName,
      );
      const sent = isEntityFetch
        ? { variables: others, representations: [representations.map((one) => JSON.stringify(one))] }
        : { variables: request.variables ?? {}, representations: [] };
      const answer = await subgraph.ask(operation, sent, context as RequestContext | undefined);
      return answer as Awaited<ReturnType<Stock['process']>>;
    },
  };
}
