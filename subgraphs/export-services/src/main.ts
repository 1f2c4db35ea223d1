import { runSubgraph } from '@passerelle/subgraph-kit';
import { exportServices } from './subgraph';

runSubgraph(exportServices);
