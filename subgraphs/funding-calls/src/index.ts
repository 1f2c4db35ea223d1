export { fundingCalls } from './subgraph';
