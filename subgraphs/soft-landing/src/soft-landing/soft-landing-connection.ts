import { connectionOf } from '@passerelle/subgraph-kit';
import { SoftLanding } from './soft-landing.entity';

export const SoftLandingConnection = connectionOf('SoftLanding', SoftLanding);
