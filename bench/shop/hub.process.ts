import { resolve } from 'node:path';
import { newHubKey } from '@passerelle/assertion';
import { readGatewayConfig, startGateway } from '@passerelle/gateway';
import { contend, shopUrls } from './contender';
import { composeShop } from './supergraph';

contend(async () => {
  const urlBySubgraph = shopUrls();
  const config = readGatewayConfig(process.env, resolve(__dirname, '..', '..', '..'));
  const gateway = await startGateway({
    ...config,
    hubKeys: { kind: 'keys', keys: [newHubKey(new Date())] },
    // The others refuse nothing when the machine is late with everything.
    admission: { ...config.admission, maxEventLoopDelayMs: 0 },
    port: 0,
    logLevel: 'silent',
    supergraph: { kind: 'text', sdl: composeShop(urlBySubgraph) },
    plansFolder: null,
    contracts: [],
    urlBySubgraph,
    dashboard: null,
    explorer: false,
    // All requests of a measurement come from one caller.
    rates: { requestsPerMinute: 0, costPerMinute: 0, redisUrl: null },
  });
  return gateway.url;
});
