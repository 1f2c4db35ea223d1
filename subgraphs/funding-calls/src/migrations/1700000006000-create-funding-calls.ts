import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const tables: readonly Table[] = [
  new Table({
    name: 'funding_program',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.json('name'),
      column.varchar('sortName'),
      nullable(column.varchar('acronym', 40)),
      column.json('spellings'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'funding_program_by_name', columnNames: ['sortName', 'id'] }],
  }),
  new Table({
    name: 'program_party',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('programId'),
      column.reference('organizationId'),
      column.varchar('role', 40),
      column.int('sequence'),
    ],
    indices: [
      { name: 'program_party_by_program', columnNames: ['programId', 'sequence'] },
      { name: 'program_party_by_organization', columnNames: ['organizationId'] },
    ],
  }),
  new Table({
    name: 'funding_call',
    columns: [
      column.id(),
      column.reference('ownerId'),
      nullable(column.reference('programId')),
      nullable(column.varchar('ordinalAsStated', 40)),
      column.json('title'),
      column.varchar('state', 40),
      column.int('version'),
      nullable(column.json('periodStart')),
      nullable(column.json('periodEnd')),
      column.varchar('sortDate', 10),
      column.json('themes'),
      nullable(column.json('eligibility')),
      nullable(column.json('resultsExpected')),
      column.json('documents'),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'funding_call_by_date', columnNames: ['sortDate', 'id'] },
      { name: 'funding_call_by_program', columnNames: ['programId'] },
    ],
  }),
  new Table({
    name: 'call_side',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('callId'),
      column.varchar('side', 40),
      nullable(column.reference('authorityId')),
      nullable(column.json('envelope')),
      nullable(column.json('capPerProjectPerYear')),
      nullable(column.varchar('opensAt', 30)),
      nullable(column.varchar('closesAt', 30)),
      nullable(column.varchar('opensOn', 10)),
      nullable(column.varchar('closesOn', 10)),
      column.varchar('timeZone', 60),
      column.json('deadlineHistory'),
    ],
    indices: [
      { name: 'call_side_by_call', columnNames: ['callId'] },
      { name: 'call_side_by_days', columnNames: ['opensOn', 'closesOn'] },
    ],
  }),
  new Table({
    name: 'application',
    columns: [
      column.id(),
      column.reference('ownerId'),
      nullable(column.reference('programId')),
      nullable(column.reference('callId')),
      nullable(column.reference('partnershipId')),
      column.json('title'),
      column.varchar('state', 40),
      column.varchar('basis', 40),
      column.int('version'),
      nullable(column.json('periodStart')),
      nullable(column.json('periodEnd')),
      nullable(column.varchar('periodEarliest', 10)),
      nullable(column.varchar('periodLatest', 10)),
      column.varchar('sortDate', 10),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'application_by_date', columnNames: ['sortDate', 'id'] },
      { name: 'application_by_program', columnNames: ['programId'] },
      { name: 'application_by_call', columnNames: ['callId'] },
      { name: 'application_by_partnership', columnNames: ['partnershipId'] },
    ],
  }),
  new Table({
    name: 'application_half',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('applicationId'),
      column.varchar('side', 40),
      nullable(column.reference('leadId')),
      column.json('partners'),
      nullable(column.json('requested')),
      nullable(column.json('ownFunding')),
      nullable(column.varchar('submittedAt', 30)),
      nullable(column.boolean('matchingOk')),
    ],
    indices: [
      { name: 'application_half_by_application', columnNames: ['applicationId'] },
      { name: 'application_half_by_lead', columnNames: ['leadId'] },
    ],
  }),
  new Table({
    name: 'review',
    columns: [
      column.id(),
      column.reference('applicationId'),
      column.varchar('side', 40),
      column.varchar('reviewerRole'),
      nullable(column.double('score')),
      nullable(column.varchar('recommendation', 40)),
      column.boolean('conflictOfInterest'),
      column.varchar('state', 40),
    ],
    indices: [{ name: 'review_by_application', columnNames: ['applicationId'] }],
  }),
  new Table({
    name: 'award',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.json('title'),
      nullable(column.reference('programId')),
      nullable(column.reference('callId')),
      nullable(column.reference('applicationId')),
      nullable(column.reference('partnershipId')),
      column.varchar('basis', 40),
      nullable(column.json('requested')),
      nullable(column.json('awarded')),
      nullable(column.json('awardedOn')),
      nullable(column.json('periodStart')),
      nullable(column.json('periodEnd')),
      nullable(column.varchar('periodEarliest', 10)),
      nullable(column.varchar('periodLatest', 10)),
      column.varchar('sortDate', 10),
      column.varchar('state', 40),
      column.int('version'),
      nullable(column.reference('amendsId')),
      column.json('notes'),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'award_by_date', columnNames: ['sortDate', 'id'] },
      { name: 'award_by_program', columnNames: ['programId'] },
      { name: 'award_by_call', columnNames: ['callId'] },
      { name: 'award_by_application', columnNames: ['applicationId'] },
      { name: 'award_by_partnership', columnNames: ['partnershipId'] },
      { name: 'award_by_amended', columnNames: ['amendsId'] },
    ],
  }),
  new Table({
    name: 'award_party',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('awardId'),
      column.reference('organizationId'),
      column.varchar('role', 40),
      column.int('sequence'),
    ],
    indices: [
      { name: 'award_party_by_award', columnNames: ['awardId', 'sequence'] },
      { name: 'award_party_by_organization', columnNames: ['organizationId'] },
    ],
  }),
  new Table({
    name: 'payment',
    columns: [
      column.id(),
      column.reference('awardId'),
      column.varchar('kind', 40),
      column.json('amount'),
      column.varchar('state', 40),
      nullable(column.varchar('dueOn', 10)),
      nullable(column.varchar('paidOn', 10)),
      column.varchar('sortDate', 10),
    ],
    indices: [{ name: 'payment_by_award', columnNames: ['awardId', 'sortDate'] }],
  }),
  new Table({
    name: 'report_requirement',
    columns: [
      column.id(),
      column.reference('awardId'),
      column.varchar('kind', 40),
      column.varchar('dueOn', 10),
      column.varchar('state', 40),
    ],
    indices: [
      { name: 'report_requirement_by_award', columnNames: ['awardId', 'dueOn'] },
      { name: 'report_requirement_by_due_day', columnNames: ['dueOn', 'id'] },
    ],
  }),
];

export class CreateFundingCalls1700000006000 implements MigrationInterface {
  name = 'CreateFundingCalls1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
