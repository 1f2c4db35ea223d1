import { defineSubgraph, type RequestContext } from '@passerelle/subgraph-kit';
import { Application } from './application/application.entity';
import { ApplicationResolver } from './application/application.resolver';
import { ApplicationHalf } from './application/application-half.entity';
import { ApplicationHalfResolver } from './application/application-half.resolver';
import { Award } from './award/award.entity';
import { AwardResolver } from './award/award.resolver';
import { AwardParty } from './award/award-party.entity';
import { type Context, fundingCallsContext } from './context';
import { CallSide } from './funding-call/call-side.entity';
import { CallSideResolver } from './funding-call/call-side.resolver';
import { FundingCall } from './funding-call/funding-call.entity';
import { fundingCallEvents } from './funding-call/funding-call.events';
import { FundingCallResolver } from './funding-call/funding-call.resolver';
import { FundingProgram } from './funding-program/funding-program.entity';
import { FundingProgramResolver } from './funding-program/funding-program.resolver';
import { ProgramParty } from './funding-program/program-party.entity';
import { CreateFundingCalls1700000006000 } from './migrations/1700000006000-create-funding-calls';
import { OrganizationResolver } from './neighbours/organization.resolver';
import { PartnershipResolver } from './neighbours/partnership.resolver';
import { Payment } from './payment/payment.entity';
import { ReportRequirement } from './report/report-requirement.entity';
import { ReportRequirementResolver } from './report/report-requirement.resolver';
import { Review } from './review/review.entity';
import { seeds } from './seeds/seeds';

export const fundingCalls = defineSubgraph<Omit<Context, keyof RequestContext>>({
  name: 'funding-calls',
  owner: 'ffqcd',
  defaultPort: 4006,
  resolvers: [
    FundingProgramResolver,
    FundingCallResolver,
    CallSideResolver,
    ApplicationResolver,
    ApplicationHalfResolver,
    AwardResolver,
    ReportRequirementResolver,
    OrganizationResolver,
    PartnershipResolver,
  ],
  references: {
    FundingProgram: ({ id }, ctx) => ctx.fundingProgramById.load(id),
    FundingCall: ({ id }, ctx) => ctx.fundingCallById.load(id),
    Application: ({ id }, ctx) => ctx.applicationById.load(id),
    Award: ({ id }, ctx) => ctx.awardById.load(id),
    ReportRequirement: ({ id }, ctx) => ctx.reportRequirementById.load(id),
    Organization: ({ id }) => ({ id }),
    Partnership: ({ id }) => ({ id }),
  },
  entities: [
    FundingProgram,
    ProgramParty,
    FundingCall,
    CallSide,
    Application,
    ApplicationHalf,
    Review,
    Award,
    AwardParty,
    Payment,
    ReportRequirement,
  ],
  migrations: [CreateFundingCalls1700000006000],
  seeds,
  events: [fundingCallEvents],
  context: fundingCallsContext,
});
