import { connectionOf } from '@passerelle/subgraph-kit';
import { Outcome } from './outcome.entity';

export const OutcomeConnection = connectionOf('Outcome', Outcome);
