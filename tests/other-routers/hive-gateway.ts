import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import type { Router } from './router';

/** Hive Gateway without its command line, which asks the subgraphs at the addresses the supergraph gives. */
export async function startHiveGateway(supergraph: string): Promise<Router> {
  const runtime = createGatewayRuntime({
    supergraph,
    // It would import this package by a name made at run time; named here, it is a dependency that can be checked.
    transports: { http },
    logging: false,
  });
  const server = createServer(runtime);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await runtime[Symbol.asyncDispose]();
    },
  };
}
