import { resolve } from 'node:path';
import { readGatewayConfig, startGateway } from '@passerelle/gateway';
import { contend, shopUrls } from './contender';
import { composeShop } from './supergraph';

contend(async () => {
  const urlBySubgraph = shopUrls();
  const gateway = await startGateway({
    ...readGatewayConfig(process.env, resolve(__dirname, '..', '..', '..')),
    port: 0,
    logLevel: 'silent',
    supergraphSdl: composeShop(urlBySubgraph),
    contracts: [],
    urlBySubgraph,
    explorer: false,
    // All requests of a measurement come from one caller.
    rates: { requestsPerMinute: 0, costPerMinute: 0, redisUrl: null },
  });
  return gateway.url;
});
