import { connectionOf } from '@passerelle/subgraph-kit';
import { GroupSession } from './group-session.entity';

export const GroupSessionConnection = connectionOf('GroupSession', GroupSession);
