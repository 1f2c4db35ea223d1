import { type ListenToNode, type NodeAnswer, NodeFailure } from '@passerelle/contract-subgraph';
import type { FastifyBaseLogger } from 'fastify';
import { beginRequest, type RequestContext } from '../observe/request-context';
import type { EventSource } from './event-source';

/** Subscribes to a node of a contract over its WebSocket. */
export function listenToNode(owner: string, source: EventSource, log: Pick<FastifyBaseLogger, 'warn'>): ListenToNode {
  return async function* ({ query, variables, signal }, caller) {
    const context = (caller as RequestContext | undefined) ?? beginRequest('listen');
    const waiting: NodeAnswer[] = [];
    let failure: NodeFailure | undefined;
    let isOver = false;
    let wake = (): void => undefined;
    const end = (): void => {
      isOver = true;
      wake();
    };
    const stop = source.listen({ query, variables }, context, {
      next: (answer) => {
        waiting.push(answer as NodeAnswer);
        wake();
      },
      done: (errors) => {
        if (errors.length > 0) waiting.push({ errors });
        end();
      },
      lost: (reason) => {
        // The cause stays in the log: it may name an address.
        log.warn({ owner, reason }, 'a node is not heard any more');
        failure = new NodeFailure('ERROR', `${owner} could not be reached.`);
        end();
      },
    });
    signal.addEventListener('abort', end, { once: true });
    try {
      while (!signal.aborted) {
        const answer = waiting.shift();
        if (answer) yield answer;
        else if (failure) throw failure;
        else if (isOver) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      signal.removeEventListener('abort', end);
      stop();
    }
  };
}
