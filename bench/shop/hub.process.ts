import { resolve } from 'node:path';
import { readGatewayConfig, startGateway } from '@passerelle/gateway';
import { contend, shopUrls } from './contender';
import { composeShop } from './supergraph';

contend(async () => {
  const urlBySubgraph = shopUrls();
  const config = readGatewayConfig(process.env, resolve(__dirname, '..', '..', '..'));
  const gateway = await startGateway({
    ...config,
    // The others refuse nothing when the machine is late with everything.
    admission: { ...config.admission, maxEventLoopDelayMs: 0 },
    port: 0,
    logLevel: 'silent',
    supergraphSdl: composeShop(urlBySubgraph),
    contracts: [],
    urlBySubgraph,
    explorer: false,
  });
  return gateway.url;
});
