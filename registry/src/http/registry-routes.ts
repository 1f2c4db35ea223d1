import type { Database } from '@passerelle/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import { RegistryCore } from '../publishing/registry-core';
import type { RegistryOptions } from '../registry-options';
import { actRoutes } from './act-routes';
import { changelogRoutes } from './changelog-routes';
import { replyWithError } from './reply-with-error';
import { supergraphRoutes } from './supergraph-routes';

/** What the registry answers beside its part of the graph. */
export async function registryRoutes(
  server: FastifyInstance,
  database: Database,
  options: RegistryOptions,
): Promise<void> {
  const core = new RegistryCore(database, options);
  server.addHook('onClose', () => core.stop());
  await server.register(async (scope) => {
    scope.setErrorHandler(replyWithError);
    supergraphRoutes(scope, database, options);
    changelogRoutes(scope, database, options);
    actRoutes(scope, core, options);
  });
}
