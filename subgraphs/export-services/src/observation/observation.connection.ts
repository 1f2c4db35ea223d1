import { connectionOf } from '@passerelle/subgraph-kit';
import { Observation } from './observation.entity';

export const ObservationConnection = connectionOf('Observation', Observation);
