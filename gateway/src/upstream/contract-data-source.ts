import type { ContractSubgraph } from '@passerelle/contract-subgraph';
import type { RequestContext } from '../observe/request-context';
import type { Subgraph, SubgraphAnswer, SubgraphOperation, Variables } from './subgraph';

/** A contract subgraph that runs in this process. */
export class ContractDataSource implements Subgraph {
  constructor(private readonly contract: ContractSubgraph) {}

  async ask(
    { document, operationName }: SubgraphOperation,
    variables: Variables,
    caller: RequestContext | undefined,
  ): Promise<SubgraphAnswer> {
    const result = await this.contract.execute({ document, variables, operationName }, caller);
    return { data: result.data, errors: result.errors?.map((error) => error.toJSON()) };
  }
}
