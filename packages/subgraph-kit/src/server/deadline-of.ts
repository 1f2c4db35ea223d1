import { headers } from '@passerelle/protocol';
import type { FastifyRequest } from 'fastify';

/** When nobody waits any more for the answer to a request that came at `startedAt`; never where it does not say. */
export function deadlineOf(request: FastifyRequest, startedAt: number): number {
  const given = request.headers[headers.deadline];
  return given === undefined || Number.isNaN(Number(given)) ? Number.POSITIVE_INFINITY : startedAt + Number(given);
}
