import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { Institution } from '../institution/institution.entity';
import { institutions } from './institutions';

export const seeds: readonly SeedSet[] = [seedSet(Institution, institutions)];
