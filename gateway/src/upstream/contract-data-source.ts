import type { ContractSubgraph } from '@passerelle/contract-subgraph';
import type { RequestContext } from '../observe/request-context';
import type { Writes } from '../sharing/writes';
import { variablesOf } from './sent';
import type { Sent, Subgraph, SubgraphAnswer, SubgraphOperation } from './subgraph';

/** A contract subgraph that runs in this process. */
export class ContractDataSource implements Subgraph {
  constructor(
    private readonly contract: ContractSubgraph,
    private readonly writes: Writes,
  ) {}

  async ask(operation: SubgraphOperation, sent: Sent, caller: RequestContext | undefined): Promise<SubgraphAnswer> {
    const { document, operationName } = operation;
    const variables = variablesOf(operation, sent);
    const result = await this.contract.execute({ document, variables, operationName }, caller);
    if (operation.isMutation) this.writes.count();
    return { data: result.data, errors: result.errors?.map((error) => error.toJSON()) };
  }
}
