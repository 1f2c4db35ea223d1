import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import http from '@graphql-mesh/transport-http';
import { contend, shopUrls } from './contender';
import { composeShop } from './supergraph';

contend(async () => {
  const gateway = createGatewayRuntime({
    supergraph: composeShop(shopUrls()),
    transports: { http },
    logging: false,
    // As a gateway does whose subgraphs tell callers apart: what one is told must not be told to another.
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
    },
    ...(process.env.PLANNER === 'rust' ? { unifiedGraphHandler } : {}),
  });
  const server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
