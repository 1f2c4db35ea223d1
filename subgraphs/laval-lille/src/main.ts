import { runSubgraph } from '@passerelle/subgraph-kit';
import { lavalLille } from './subgraph';

runSubgraph(lavalLille);
