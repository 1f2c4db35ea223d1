import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const tables: readonly Table[] = [
  new Table({
    name: 'service_offer',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('providerId'),
      column.varchar('kind', 40),
      column.varchar('status', 40),
      column.json('label'),
      column.varchar('sortLabel'),
      nullable(column.boolean('membersOnly')),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'service_offer_by_label', columnNames: ['sortLabel', 'id'] },
      { name: 'service_offer_by_provider', columnNames: ['providerId'] },
    ],
  }),
  new Table({
    name: 'served_territory',
    columns: [
      { ...column.id(), length: '255' },
      column.reference('offerId'),
      column.reference('territoryId'),
      nullable(column.json('since')),
      column.varchar('basis', 40),
      column.json('sources'),
    ],
    indices: [
      { name: 'served_territory_by_offer', columnNames: ['offerId'] },
      { name: 'served_territory_by_territory', columnNames: ['territoryId'] },
    ],
  }),
  new Table({
    name: 'service_engagement',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('offerId'),
      column.reference('clientId'),
      nullable(column.reference('clientTerritoryId')),
      column.varchar('state', 40),
      column.int('version'),
      column.varchar('openedOn', 10),
      nullable(column.varchar('closedOn', 10)),
      nullable(column.double('hours')),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'service_engagement_by_offer', columnNames: ['offerId'] },
      { name: 'service_engagement_by_client', columnNames: ['clientId'] },
    ],
  }),
  new Table({
    name: 'group_session',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.varchar('kind', 40),
      column.json('topic'),
      column.json('marketIds'),
      nullable(column.json('heldOn')),
      column.varchar('sortDate', 10),
      column.varchar('lastDate', 10),
      nullable(column.reference('organizerId')),
      nullable(column.reference('offerId')),
      nullable(column.int('attendeeCount')),
      nullable(column.json('followUp')),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'group_session_by_day', columnNames: ['sortDate', 'id'] },
      { name: 'group_session_by_organizer', columnNames: ['organizerId'] },
    ],
  }),
  new Table({
    name: 'partnering_profile',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('organizationId'),
      column.varchar('kind', 40),
      column.json('title'),
      column.varchar('sortTitle'),
      column.json('offers'),
      column.json('seeks'),
      column.json('sectorIds'),
      column.json('targetTerritoryIds'),
      column.varchar('state', 40),
      column.int('version'),
      nullable(column.varchar('expiresOn', 10)),
      column.boolean('anonymous'),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'partnering_profile_by_title', columnNames: ['sortTitle', 'id'] }],
  }),
  new Table({
    name: 'partnering_profile_link',
    columns: [{ ...column.id(), length: '255' }, column.reference('profileId'), column.reference('targetId')],
    indices: [
      { name: 'partnering_profile_link_by_target', columnNames: ['targetId'] },
      { name: 'partnering_profile_link_by_profile', columnNames: ['profileId'] },
    ],
  }),
  new Table({
    name: 'indicator_definition',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.json('label'),
      column.varchar('sortLabel'),
      column.json('aliases'),
      column.json('unit'),
      column.varchar('aggregation', 40),
      column.boolean('partsAreDisjoint'),
      nullable(column.varchar('serviceKind', 40)),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'indicator_definition_by_label', columnNames: ['sortLabel', 'id'] }],
  }),
  new Table({
    name: 'observation',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('indicatorId'),
      nullable(column.reference('organizationId')),
      nullable(column.reference('territoryId')),
      nullable(column.json('period')),
      nullable(column.varchar('fiscalYear', 20)),
      column.varchar('sortDate', 10),
      column.json('periodCandidates'),
      column.double('value'),
      column.varchar('bound', 40),
      column.varchar('status', 40),
      column.varchar('basis', 40),
      column.int('revision'),
      nullable(column.json('note')),
      nullable(column.reference('partOfId')),
      nullable(column.reference('reportId')),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'observation_by_period', columnNames: ['sortDate', 'id'] },
      { name: 'observation_by_indicator', columnNames: ['indicatorId', 'fiscalYear'] },
      { name: 'observation_by_organization', columnNames: ['organizationId'] },
      { name: 'observation_by_territory', columnNames: ['territoryId'] },
      { name: 'observation_by_whole', columnNames: ['partOfId'] },
      { name: 'observation_by_report', columnNames: ['reportId'] },
    ],
  }),
  new Table({
    name: 'indicator_report',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('organizationId'),
      column.json('recipientIds'),
      nullable(column.json('period')),
      column.varchar('sortDate', 10),
      column.varchar('state', 40),
      column.int('version'),
      column.varchar('observationsBasis', 40),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'indicator_report_by_period', columnNames: ['sortDate', 'id'] },
      { name: 'indicator_report_by_organization', columnNames: ['organizationId'] },
    ],
  }),
  new Table({
    name: 'budget',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('organizationId'),
      nullable(column.reference('territoryId')),
      nullable(column.json('period')),
      nullable(column.varchar('fiscalYear', 20)),
      column.varchar('sortDate', 10),
      column.varchar('kind', 40),
      column.json('total'),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'budget_by_period', columnNames: ['sortDate', 'id'] },
      { name: 'budget_by_organization', columnNames: ['organizationId'] },
    ],
  }),
  new Table({
    name: 'budget_line',
    columns: [
      column.id(),
      column.reference('budgetId'),
      column.int('position'),
      nullable(column.reference('sourceId')),
      column.json('label'),
      nullable(column.json('amount')),
      column.varchar('status', 40),
      nullable(column.json('decision')),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'budget_line_by_budget', columnNames: ['budgetId', 'position'] }],
  }),
];

export class CreateExportServices1700000008000 implements MigrationInterface {
  name = 'CreateExportServices1700000008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
