import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from '../format-error';
import type { Caller } from './caller';
import type { Callers } from './callers';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, on routes that `identifyCallers` guards. */
    caller: Caller;
  }
}

/**
 * Gives each request of this scope its caller, and its log lines the caller's name. A request with a credential that is
 * not good is answered here, before its body is read.
 */
export function identifyCallers(scope: FastifyInstance, callers: Callers): void {
  const format = formatError(scope.log);
  scope.decorateRequest('caller', null as never);
  scope.addHook('onRequest', async (request, reply) => {
    try {
      const caller = await callers.identify(request.headers.authorization);
      request.caller = caller;
      request.log = reply.log = request.log.child({ caller: { id: caller.id, institution: caller.institution } });
    } catch (error) {
      return refuse(reply, format(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error), error);
    }
  });
}

function refuse(reply: FastifyReply, formatted: ReturnType<ReturnType<typeof formatError>>, error: unknown) {
  const status = error instanceof GraphQLError ? statusOf(error) : 500;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const extensions = { ...formatted.extensions, requestId: reply.request.id };
  return reply.code(status).send({ errors: [{ ...formatted, extensions }] });
}

function statusOf({ extensions }: GraphQLError): number {
  return (extensions.http as { status?: number } | undefined)?.status ?? 500;
}
