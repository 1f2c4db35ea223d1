import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refuse } from '../refuse';
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
  readonly refuse: Refuse;
}

/**
 * Gives each request of this scope its caller, and its log lines the caller's name. A request with a credential that is
 * not good, or of a caller that has asked enough, is answered here, before its body is read.
 */
export function identifyCallers(scope: FastifyInstance, callers: Callers, { admit, refuse }: Admission): void {
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
      return refuse(reply, error);
    }
  });
}
