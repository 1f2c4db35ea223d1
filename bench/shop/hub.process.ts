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
    dashboard: null,
    explorer: false,
  });
  return gateway.url;
});
