import { runSubgraph } from '@passerelle/subgraph-kit';
import { softLanding } from './subgraph';

runSubgraph(softLanding);
