import { type AskNode, NodeFailure } from '@passerelle/contract-subgraph';
import type { FastifyBaseLogger } from 'fastify';
import { type RequestContext, timeLeftMs } from '../observe/request-context';
import type { AskSubgraph } from './subgraph-client';

/** Asks a node of a contract over HTTP, on behalf of a client's request or, for a probe, of nobody. */
export function askNodeOverHttp(owner: string, client: AskSubgraph, log: Pick<FastifyBaseLogger, 'warn'>): AskNode {
  return async ({ query, variables, signal }, caller) => {
    const context = caller as RequestContext | undefined;
    const requestId = context?.requestId ?? 'probe';
    if (context) context.cost.subgraphCalls += 1;
    try {
      const body = JSON.stringify({ query, variables });
      const answer = await client.ask({
        query,
        body,
        requestId,
        caller: context?.caller,
        timeoutMs: timeLeftMs(context),
        signal,
        trace: context?.record?.trace,
      });
      if (answer.httpStatus === 401 || answer.httpStatus === 403) {
        throw new NodeFailure('DENIED', `${owner} refused the caller.`);
      }
      if (context) context.cost.sqlStatements += answer.sqlStatements;
      return answer;
    } catch (error) {
      log.warn({ err: error, owner, requestId }, 'a node did not answer');
      if (error instanceof NodeFailure) throw error;
      // The cause stays in the log: it may name an address.
      throw isTimeout(error)
        ? new NodeFailure('TIMEOUT', `${owner} did not answer in time.`)
        : new NodeFailure('ERROR', `${owner} could not be reached.`);
    }
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && /Timeout/i.test(error.name);
}
