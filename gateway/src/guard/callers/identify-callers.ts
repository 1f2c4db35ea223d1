import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from '../format-error';
import { anonymous, type Caller } from './caller';
import type { Callers } from './callers';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, on routes that `identifyCallers` guards. */
    caller: Caller;
  }
}

export interface Admission {
  /** Throws an error of the catalogue for a caller that has asked enough. */
  readonly admit: (caller: Caller, request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly onRefused: (request: FastifyRequest, error: unknown) => void;
}

/**
 * Gives each request of this scope its caller, and its log lines the caller's name. A request with a credential that is
 * not good, or of a caller that has asked enough, is answered here, before its body is read.
 */
export function identifyCallers(scope: FastifyInstance, callers: Callers, { admit, onRefused }: Admission): void {
  const format = formatError(scope.log);
  const identify = async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
    let caller = anonymous;
    try {
      caller = await callers.identify(request.headers.authorization);
    } finally {
      // Whoever tries credentials is counted too.
      await admit(caller, request, reply);
    }
    return caller;
  };
  scope.decorateRequest('caller', null as never);
  scope.addHook('onRequest', async (request, reply) => {
    try {
      const caller = await identify(request, reply);
      request.caller = caller;
      request.log = reply.log = request.log.child({ caller: { id: caller.id, institution: caller.institution } });
    } catch (error) {
      onRefused(request, error);
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
