import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { Application } from './application/application.entity';
import { ApplicationHalf } from './application/application-half.entity';
import { Award } from './award/award.entity';
import { AwardParty } from './award/award-party.entity';
import { CallSide } from './funding-call/call-side.entity';
import { FundingCall } from './funding-call/funding-call.entity';
import { FundingProgram } from './funding-program/funding-program.entity';
import { ProgramParty } from './funding-program/program-party.entity';
import { Payment } from './payment/payment.entity';
import { ReportRequirement } from './report/report-requirement.entity';

/** All that a resolver of this subgraph can reach. */
export interface Context extends RequestContext, ReturnType<typeof fundingCallsContext> {}

export function fundingCallsContext(database: Database) {
  return {
    database,
    /** The day of the question, YYYY-MM-DD in UTC. */
    today: new Date().toISOString().slice(0, 10),
    ...rowsById(database),
    ...programLoaders(database),
    ...applicationLoaders(database),
    ...awardLoaders(database),
  };
}

function rowsById({ reader }: Database) {
  return {
    fundingProgramById: rowById(reader, FundingProgram),
    fundingCallById: rowById(reader, FundingCall),
    applicationById: rowById(reader, Application),
    awardById: rowById(reader, Award),
    reportRequirementById: rowById(reader, ReportRequirement),
  };
}

function programLoaders({ reader }: Database) {
  return {
    partiesByProgramId: rowsByColumn(reader, ProgramParty, 'programId', { order: { sequence: 'ASC' } }),
    programPartiesByOrganizationId: rowsByColumn(reader, ProgramParty, 'organizationId'),
    fundingCallsByProgramId: rowsByColumn(reader, FundingCall, 'programId', { order: { sortDate: 'ASC' } }),
    sidesByCallId: rowsByColumn(reader, CallSide, 'callId', { order: { side: 'ASC' } }),
  };
}

function applicationLoaders({ reader }: Database) {
  const by = (property: 'programId' | 'callId' | 'partnershipId') =>
    rowsByColumn(reader, Application, property, { order: { sortDate: 'ASC' } });
  return {
    applicationsByProgramId: by('programId'),
    applicationsByCallId: by('callId'),
    applicationsByPartnershipId: by('partnershipId'),
    halvesByApplicationId: rowsByColumn(reader, ApplicationHalf, 'applicationId', { order: { side: 'ASC' } }),
    halvesByLeadId: rowsByColumn(reader, ApplicationHalf, 'leadId'),
  };
}

function awardLoaders({ reader }: Database) {
  const by = (property: 'programId' | 'callId' | 'applicationId' | 'partnershipId' | 'amendsId') =>
    rowsByColumn(reader, Award, property, { order: { sortDate: 'ASC' } });
  return {
    awardsByProgramId: by('programId'),
    awardsByCallId: by('callId'),
    awardsByApplicationId: by('applicationId'),
    awardsByPartnershipId: by('partnershipId'),
    awardsByAmendedId: by('amendsId'),
    partiesByAwardId: rowsByColumn(reader, AwardParty, 'awardId', { order: { sequence: 'ASC' } }),
    awardPartiesByOrganizationId: rowsByColumn(reader, AwardParty, 'organizationId'),
    paymentsByAwardId: rowsByColumn(reader, Payment, 'awardId', { order: { sortDate: 'ASC' } }),
    reportsByAwardId: rowsByColumn(reader, ReportRequirement, 'awardId', { order: { dueOn: 'ASC' } }),
  };
}
