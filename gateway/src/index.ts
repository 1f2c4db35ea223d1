export { gatewaySettings, readGatewayConfig } from './config';
export { firstQuery } from './explorer/first-query';
export { defaultLimits } from './guard/limits';
export { type GatewayOptions, type RunningGateway, startGateway } from './start-gateway';
