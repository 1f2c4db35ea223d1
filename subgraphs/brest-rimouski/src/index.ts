export { brestRimouski } from './subgraph';
