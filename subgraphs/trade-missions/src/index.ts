export { tradeMissions } from './subgraph';
