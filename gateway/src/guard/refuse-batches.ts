import { errors } from '@passerelle/protocol';
import type { FastifyInstance } from 'fastify';
import type { Refuse } from './refuse';

/** Refuses lists of operations: each of them would have to be counted, limited and answered for itself. */
export function refuseBatches(scope: FastifyInstance, refuse: Refuse): void {
  scope.addHook('preHandler', async ({ body }, reply) => {
    if (Array.isArray(body)) return refuse(reply, errors.batchRefused({ count: body.length }));
  });
}
