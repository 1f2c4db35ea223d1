import { connectionOf } from '@passerelle/subgraph-kit';
import { Application } from './application.entity';

export const ApplicationConnection = connectionOf('Application', Application);
