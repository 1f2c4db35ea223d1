import { runSubgraph } from '@passerelle/subgraph-kit';
import { tradeMissions } from './subgraph';

runSubgraph(tradeMissions);
