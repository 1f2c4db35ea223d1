import { resolve } from 'node:path';
import { newHubKey } from '@passerelle/assertion';
import { readGatewayConfig, startGateway } from '@passerelle/gateway';
import { contend, shopUrls } from './contender';
import { composeShop } from './supergraph';

contend(async () => {
  const urlBySubgraph = shopUrls();
  const gateway = await startGateway({
    ...readGatewayConfig(process.env, resolve(__dirname, '..', '..', '..')),
    hubKeys: { kind: 'keys', keys: [newHubKey(new Date())] },
    port: 0,
    logLevel: 'silent',
    supergraph: { kind: 'text', sdl: composeShop(urlBySubgraph) },
    plansFolder: null,
    contracts: [],
    urlBySubgraph,
    explorer: false,
  });
  return gateway.url;
});
