import type { HubKeySet } from '@passerelle/assertion';
import type { FastifyInstance } from 'fastify';

/** Publishes what subgraphs check the hub's signature with. Never kept on the way: a new key must be seen at once. */
export function serveHubKeys(server: FastifyInstance, keys: () => HubKeySet): void {
  server.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.type('application/jwk-set+json').header('cache-control', 'no-store').send(keys()),
  );
}
