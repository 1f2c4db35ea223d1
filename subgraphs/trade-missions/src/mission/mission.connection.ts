import { connectionOf } from '@passerelle/subgraph-kit';
import { Mission } from './mission.entity';

export const MissionConnection = connectionOf('Mission', Mission);
