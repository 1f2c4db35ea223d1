import { runSubgraph } from '@passerelle/subgraph-kit';
import { fundingCalls } from './subgraph';

runSubgraph(fundingCalls);
