import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const tables: readonly Table[] = [
  new Table({
    name: 'soft_landing',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('beneficiaryId'),
      nullable(column.reference('homeId')),
      nullable(column.reference('hostId')),
      column.varchar('homeHostBasis', 40),
      nullable(column.reference('hostTerritoryId')),
      column.varchar('state', 40),
      column.int('version'),
      nullable(column.json('period')),
      nullable(column.varchar('start', 10)),
      nullable(column.varchar('end', 10)),
      nullable(column.varchar('periodEarliest', 10)),
      nullable(column.varchar('periodLatest', 10)),
      column.varchar('sortDate', 10),
      nullable(column.reference('partnershipId')),
      nullable(column.reference('callId')),
      nullable(column.reference('awardId')),
      nullable(column.reference('precededById')),
      nullable(column.json('earlierVisit')),
      nullable(column.json('needs')),
      column.varchar('changedAt', 30),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'soft_landing_by_date', columnNames: ['sortDate', 'id'] },
      { name: 'soft_landing_by_beneficiary', columnNames: ['beneficiaryId'] },
      { name: 'soft_landing_by_home', columnNames: ['homeId'] },
      { name: 'soft_landing_by_host', columnNames: ['hostId'] },
      { name: 'soft_landing_by_host_territory', columnNames: ['hostTerritoryId'] },
      { name: 'soft_landing_by_partnership', columnNames: ['partnershipId'] },
      { name: 'soft_landing_by_call', columnNames: ['callId'] },
      { name: 'soft_landing_by_award', columnNames: ['awardId'] },
      { name: 'soft_landing_by_predecessor', columnNames: ['precededById'] },
    ],
  }),
  new Table({
    name: 'soft_landing_thanks',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('softLandingId'),
      column.reference('organizationId'),
      column.int('sequence'),
    ],
    indices: [
      { name: 'soft_landing_thanks_by_soft_landing', columnNames: ['softLandingId', 'sequence'] },
      { name: 'soft_landing_thanks_by_organization', columnNames: ['organizationId'] },
    ],
  }),
  new Table({
    name: 'meeting',
    columns: [
      column.id(),
      column.reference('softLandingId'),
      nullable(column.json('subject')),
      nullable(column.varchar('start', 30)),
      nullable(column.varchar('end', 30)),
      column.varchar('sortTime', 30),
      column.varchar('timeZone', 60),
      nullable(column.reference('placeId')),
      nullable(column.reference('counterpartId')),
      column.varchar('kind', 40),
      column.varchar('state', 40),
      nullable(column.int('rating')),
      nullable(column.json('nextStep')),
      column.varchar('changedAt', 30),
    ],
    indices: [{ name: 'meeting_by_soft_landing', columnNames: ['softLandingId', 'sortTime'] }],
  }),
  new Table({
    name: 'support',
    columns: [
      column.id(),
      column.reference('softLandingId'),
      column.int('sequence'),
      column.varchar('kind', 40),
      nullable(column.json('amount')),
      nullable(column.reference('providerId')),
      column.json('sources'),
    ],
    indices: [{ name: 'support_by_soft_landing', columnNames: ['softLandingId', 'sequence'] }],
  }),
  new Table({
    name: 'follow_up',
    columns: [
      column.id(),
      column.reference('softLandingId'),
      column.int('horizonMonths'),
      column.varchar('dueOn', 10),
      nullable(column.varchar('doneOn', 10)),
      nullable(column.varchar('endedAs', 40)),
    ],
    indices: [
      { name: 'follow_up_by_soft_landing', columnNames: ['softLandingId', 'dueOn'] },
      { name: 'follow_up_by_due_day', columnNames: ['dueOn', 'id'] },
    ],
  }),
  new Table({
    name: 'outcome',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('softLandingId'),
      column.int('sequence'),
      column.varchar('type', 40),
      column.json('label'),
      nullable(column.json('amount')),
      nullable(column.varchar('status', 40)),
      nullable(column.varchar('attribution', 40)),
      column.varchar('verification', 40),
      nullable(column.reference('counterpartId')),
      nullable(column.reference('reportedById')),
      nullable(column.varchar('reportedOn', 10)),
      column.varchar('sortDate', 10),
      column.boolean('confidential'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'outcome_by_soft_landing', columnNames: ['softLandingId', 'sequence'] },
      { name: 'outcome_by_date', columnNames: ['sortDate', 'id'] },
      { name: 'outcome_by_type', columnNames: ['type'] },
    ],
  }),
  new Table({
    name: 'outcome_territory',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('outcomeId'),
      column.reference('territoryId'),
      column.int('sequence'),
    ],
    indices: [
      { name: 'outcome_territory_by_outcome', columnNames: ['outcomeId', 'sequence'] },
      { name: 'outcome_territory_by_territory', columnNames: ['territoryId'] },
    ],
  }),
  new Table({
    name: 'outcome_sector',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('outcomeId'),
      column.reference('sectorId'),
      column.int('sequence'),
    ],
    indices: [
      { name: 'outcome_sector_by_outcome', columnNames: ['outcomeId', 'sequence'] },
      { name: 'outcome_sector_by_sector', columnNames: ['sectorId'] },
    ],
  }),
  new Table({
    name: 'host_offer',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.json('title'),
      column.reference('hostId'),
      column.varchar('hostBasis', 40),
      column.varchar('state', 40),
      column.int('version'),
      nullable(column.int('places')),
      nullable(column.json('periodStart')),
      nullable(column.json('periodEnd')),
      nullable(column.varchar('periodEarliest', 10)),
      nullable(column.varchar('periodLatest', 10)),
      column.varchar('sortDate', 10),
      column.json('services'),
      column.json('sectors'),
      nullable(column.reference('partnershipId')),
      nullable(column.reference('awardId')),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'host_offer_by_date', columnNames: ['sortDate', 'id'] },
      { name: 'host_offer_by_host', columnNames: ['hostId'] },
      { name: 'host_offer_by_partnership', columnNames: ['partnershipId'] },
      { name: 'host_offer_by_award', columnNames: ['awardId'] },
    ],
  }),
];

export class CreateSoftLanding1700000005000 implements MigrationInterface {
  name = 'CreateSoftLanding1700000005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
