import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { shortName } from '@passerelle/observe';
import { headers } from '@passerelle/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { freshnessHeaders } from '../caching/freshness';
import type { Admit } from '../guard/admission';
import { endRequest } from '../observe/end-request';
import type { RequestContext } from '../observe/request-context';
import type { FindOperation, KnownOperation } from '../supergraph/known-operation';
import { ContentTypes } from './content-types';
import { plainRequest } from './plain-request';
import type { RunOperation } from './run-operation';
import { stringifyAnswer } from './stringify-answer';

/** Throws for an operation that may not run with these variables, for this caller. */
export type CheckOperation = (
  operation: KnownOperation,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
) => void;

export interface FastLane {
  readonly find: FindOperation;
  readonly run: RunOperation;
  /** What Apollo Server's plugins check on every request; what they check of the text alone holds for a known one. */
  readonly checks: readonly CheckOperation[];
}

export interface Lanes {
  readonly admit: Admit;
  readonly begin: (request: FastifyRequest, reply: FastifyReply) => RequestContext;
  readonly fastLane: FastLane | undefined;
}

/**
 * Serves /graphql on two lanes. An operation that Apollo Server has let through before, asked in the plainest way, goes
 * straight to the executor. Whatever is unknown, refused or failed is Apollo Server's to answer: it alone words errors.
 */
export function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { admit, begin, fastLane }: Lanes,
): void {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const contentTypes = new ContentTypes();
  const throughApollo = fastifyApolloHandler(apollo, {
    context: async (request, reply) => contexts.get(request) ?? begin(request, reply),
  });
  const slow = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const body = await throughApollo.call(server, request, reply);
    contentTypes.learn(request, reply);
    return body;
  };
  const fast = async (
    { find, checks, run }: FastLane,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> => {
    const contentType = contentTypes.get(request);
    const plain = contentType === undefined ? undefined : plainRequest(request);
    const operation = plain && find(plain.source, plain.operationName, request.caller);
    if (!operation) return slow(request, reply);
    const context = begin(request, reply);
    try {
      for (const check of checks) check(operation, plain.variables, context);
    } catch {
      return slow(request, reply);
    }
    const answer = await run(operation, plain.variables, context).catch((error: unknown) => {
      if (!context.signal?.aborted) throw error;
    });
    if (!answer || context.signal?.aborted) return reply.hijack();
    if (answer.errors) {
      context.finished = answer;
      contexts.set(request, context);
      return slow(request, reply);
    }
    if (context.record) {
      context.record.operationType = operation.type;
      context.record.operationName = shortName(operation.name);
    }
    const extensions = endRequest(context, answer.data, request.headers[headers.wantsCost] === 'true');
    reply.header('content-type', contentType);
    if (answer.freshness) reply.headers(freshnessHeaders(answer.freshness, context.caller.kind === 'anonymous'));
    if (answer.ageSeconds !== undefined) reply.header('age', answer.ageSeconds);
    return extensions && answer.data ? stringifyAnswer({ data: answer.data as never, extensions }) : answer.data?.body;
  };
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => admit(reply, () => (fastLane ? fast(fastLane, request, reply) : slow(request, reply))),
  });
}
