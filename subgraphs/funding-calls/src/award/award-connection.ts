import { connectionOf } from '@passerelle/subgraph-kit';
import { Award } from './award.entity';

export const AwardConnection = connectionOf('Award', Award);
