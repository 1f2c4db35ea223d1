import { connectionOf } from '@passerelle/subgraph-kit';
import { CooperationService } from './cooperation-service.entity';

export const CooperationServiceConnection = connectionOf('CooperationService', CooperationService);
