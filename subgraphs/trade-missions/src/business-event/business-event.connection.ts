import { connectionOf } from '@passerelle/subgraph-kit';
import { BusinessEvent } from './business-event.entity';

export const BusinessEventConnection = connectionOf('BusinessEvent', BusinessEvent);
