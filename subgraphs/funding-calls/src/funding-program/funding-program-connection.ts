import { connectionOf } from '@passerelle/subgraph-kit';
import { FundingProgram } from './funding-program.entity';

export const FundingProgramConnection = connectionOf('FundingProgram', FundingProgram);
