import { connectionOf } from '@passerelle/subgraph-kit';
import { Establishment } from './establishment.entity';

export const EstablishmentConnection = connectionOf('Establishment', Establishment);
