export { exportServices } from './subgraph';
