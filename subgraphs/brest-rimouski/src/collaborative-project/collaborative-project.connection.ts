import { connectionOf } from '@passerelle/subgraph-kit';
import { CollaborativeProject } from './collaborative-project.entity';

export const CollaborativeProjectConnection = connectionOf('CollaborativeProject', CollaborativeProject);
