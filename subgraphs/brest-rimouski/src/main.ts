import { runSubgraph } from '@passerelle/subgraph-kit';
import { brestRimouski } from './subgraph';

runSubgraph(brestRimouski);
