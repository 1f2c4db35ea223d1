import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { Application } from '../application/application.entity';
import { ApplicationHalf } from '../application/application-half.entity';
import { Award } from '../award/award.entity';
import { AwardParty } from '../award/award-party.entity';
import { FundingCall } from '../funding-call/funding-call.entity';
import { FundingProgram } from '../funding-program/funding-program.entity';
import { ProgramParty } from '../funding-program/program-party.entity';
import { applicationHalves, applications } from './applications';
import { awardParties, awards } from './awards';
import { fundingCalls } from './funding-calls';
import { fundingPrograms, programParties } from './funding-programs';

export const seeds: readonly SeedSet[] = [
  seedSet(FundingProgram, fundingPrograms),
  seedSet(ProgramParty, programParties),
  seedSet(FundingCall, fundingCalls),
  seedSet(Application, applications),
  seedSet(ApplicationHalf, applicationHalves),
  seedSet(Award, awards),
  seedSet(AwardParty, awardParties),
];
