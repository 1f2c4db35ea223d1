import { connectionOf } from '@passerelle/subgraph-kit';
import { FundingCall } from './funding-call.entity';

export const FundingCallConnection = connectionOf('FundingCall', FundingCall);
