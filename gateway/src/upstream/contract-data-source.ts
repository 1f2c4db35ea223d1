import type { GraphQLDataSource } from '@apollo/gateway';
import type { ContractSubgraph } from '@passerelle/contract-subgraph';
import { parse } from 'graphql';
import type { RequestContext } from '../observe/request-context';
import type { ProcessOptions, SubgraphResponse } from './subgraph-data-source';

/** A contract subgraph that runs in this process. */
export class ContractDataSource implements GraphQLDataSource<RequestContext> {
  constructor(private readonly contract: ContractSubgraph) {}

  async process({ request, context, document }: ProcessOptions): Promise<SubgraphResponse> {
    const result = await this.contract.execute(
      {
        document: document ?? parse(request.query ?? ''),
        variables: request.variables,
        operationName: request.operationName,
      },
      context,
    );
    return { data: result.data, errors: result.errors?.map((error) => error.toJSON()) } as SubgraphResponse;
  }
}
