import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { CooperationService } from '../cooperation-service/cooperation-service.entity';
import { Establishment } from '../establishment/establishment.entity';
import { cooperationServices } from './cooperation-services';
import { establishments } from './establishments';

export const seeds: readonly SeedSet[] = [
  seedSet(Establishment, establishments),
  seedSet(CooperationService, cooperationServices),
];
