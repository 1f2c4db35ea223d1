export { gatewaySettings, readGatewayConfig } from './config';
export { firstQuery } from './explorer/first-query';
export type { GatewayOptions } from './gateway-options';
export { defaultLimits } from './guard/limits';
export { type ContractServerOptions, type RunningContract, startContract } from './start-contract';
export { type RunningGateway, startGateway } from './start-gateway';
export { ServedContract } from './upstream/served-contract';
export { SubgraphClients } from './upstream/subgraph-clients';
export { SubgraphSockets } from './upstream/subgraph-sockets';
