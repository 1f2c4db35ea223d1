export { lavalLille } from './subgraph';
