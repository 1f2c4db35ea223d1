export { softLanding } from './subgraph';
