export { type Answer, ask } from './ask';
export { askSigned, signatureOf } from './ask-signed';
export { type DatabaseKind, databaseKinds, makeDatabases, type TestDatabases } from './databases';
export { eventually } from './eventually';
export { startGatewayOver } from './gateway-over';
export { type RedisProcess, startRedis } from './redis-process';
export {
  type Behaviour,
  lighthouseContract,
  rowsOf,
  type SimulatedNode,
  type SimulatedNodes,
  type SimulatedRow,
  startSimulatedNodes,
} from './simulated-nodes';
export { hangingServer, type StandIn, sayingServer } from './stand-in';
export { startTestHub, type TestHub } from './test-hub';
export { testHub, testHubKeys } from './test-hub-keys';
