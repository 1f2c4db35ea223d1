import { type Database, groupsBy, loaderBy, type RequestContext } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
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
  const byId = <Row extends { id: string }>(entity: new () => Row): DataLoader<string, Row | null> =>
    loaderBy(
      (ids) => reader.createQueryBuilder(entity, 'row').where('row.id IN (:...ids)', { ids }).getMany(),
      (row) => row.id,
    );
  return {
    fundingProgramById: byId(FundingProgram),
    fundingCallById: byId(FundingCall),
    applicationById: byId(Application),
    awardById: byId(Award),
    reportRequirementById: byId(ReportRequirement),
  };
}

function programLoaders({ reader }: Database) {
  return {
    partiesByProgramId: groupsBy(
      (ids) => reader.find(ProgramParty, { where: { programId: In(ids) }, order: { sequence: 'ASC', id: 'ASC' } }),
      (party) => party.programId,
    ),
    programPartiesByOrganizationId: groupsBy(
      (ids) => reader.find(ProgramParty, { where: { organizationId: In(ids) }, order: { id: 'ASC' } }),
      (party) => party.organizationId,
    ),
    fundingCallsByProgramId: groupsBy(
      (ids) => reader.find(FundingCall, { where: { programId: In(ids) }, order: { sortDate: 'ASC', id: 'ASC' } }),
      (call) => call.programId ?? '',
    ),
    sidesByCallId: groupsBy(
      (ids) => reader.find(CallSide, { where: { callId: In(ids) }, order: { side: 'ASC' } }),
      (side) => side.callId,
    ),
  };
}

function applicationLoaders({ reader }: Database) {
  const by = (property: 'programId' | 'callId' | 'partnershipId') =>
    groupsBy(
      (ids) => reader.find(Application, { where: { [property]: In(ids) }, order: { sortDate: 'ASC', id: 'ASC' } }),
      (application) => application[property] ?? '',
    );
  return {
    applicationsByProgramId: by('programId'),
    applicationsByCallId: by('callId'),
    applicationsByPartnershipId: by('partnershipId'),
    halvesByApplicationId: groupsBy(
      (ids) => reader.find(ApplicationHalf, { where: { applicationId: In(ids) }, order: { side: 'ASC' } }),
      (half) => half.applicationId,
    ),
    halvesByLeadId: groupsBy(
      (ids) => reader.find(ApplicationHalf, { where: { leadId: In(ids) }, order: { id: 'ASC' } }),
      (half) => half.leadId ?? '',
    ),
  };
}

function awardLoaders({ reader }: Database) {
  const by = (property: 'programId' | 'callId' | 'applicationId' | 'partnershipId' | 'amendsId') =>
    groupsBy(
      (ids) => reader.find(Award, { where: { [property]: In(ids) }, order: { sortDate: 'ASC', id: 'ASC' } }),
      (award) => award[property] ?? '',
    );
  return {
    awardsByProgramId: by('programId'),
    awardsByCallId: by('callId'),
    awardsByApplicationId: by('applicationId'),
    awardsByPartnershipId: by('partnershipId'),
    awardsByAmendedId: by('amendsId'),
    partiesByAwardId: groupsBy(
      (ids) => reader.find(AwardParty, { where: { awardId: In(ids) }, order: { sequence: 'ASC', id: 'ASC' } }),
      (party) => party.awardId,
    ),
    awardPartiesByOrganizationId: groupsBy(
      (ids) => reader.find(AwardParty, { where: { organizationId: In(ids) }, order: { id: 'ASC' } }),
      (party) => party.organizationId,
    ),
    paymentsByAwardId: groupsBy(
      (ids) => reader.find(Payment, { where: { awardId: In(ids) }, order: { sortDate: 'ASC', id: 'ASC' } }),
      (payment) => payment.awardId,
    ),
    reportsByAwardId: groupsBy(
      (ids) => reader.find(ReportRequirement, { where: { awardId: In(ids) }, order: { dueOn: 'ASC', id: 'ASC' } }),
      (report) => report.awardId,
    ),
  };
}

/** Loads many rows and leaves out the ids that lead nowhere. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
