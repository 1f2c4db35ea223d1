import { runSubgraph } from '@passerelle/subgraph-kit';
import { laRochelleQuebec } from './subgraph';

runSubgraph(laRochelleQuebec);
