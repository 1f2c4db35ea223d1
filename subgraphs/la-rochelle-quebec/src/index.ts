export { laRochelleQuebec } from './subgraph';
