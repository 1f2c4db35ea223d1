import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const tables: readonly Table[] = [
  new Table({
    name: 'mission',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.json('title'),
      column.varchar('kind', 40),
      column.varchar('state', 40),
      column.int('version'),
      nullable(column.json('period')),
      nullable(column.varchar('start', 10)),
      nullable(column.varchar('end', 10)),
      column.varchar('sortDate', 10),
      column.varchar('lastDate', 10),
      nullable(column.reference('originId')),
      column.json('destinationIds'),
      column.json('organizers'),
      column.json('funders'),
      nullable(column.reference('leadId')),
      nullable(column.reference('onBehalfOfId')),
      nullable(column.json('eligibility')),
      column.json('topicIds'),
      column.json('followUps'),
      nullable(column.reference('partnershipId')),
      nullable(column.reference('eventId')),
      column.json('history'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'mission_by_start', columnNames: ['sortDate', 'id'] },
      { name: 'mission_by_partnership', columnNames: ['partnershipId'] },
    ],
  }),
  new Table({
    name: 'mission_link',
    columns: [
      { ...column.id(), length: '255' },
      column.reference('missionId'),
      column.reference('targetId'),
      column.varchar('part', 40),
    ],
    indices: [
      { name: 'mission_link_by_target', columnNames: ['targetId', 'part'] },
      { name: 'mission_link_by_mission', columnNames: ['missionId'] },
    ],
  }),
  new Table({
    name: 'mission_stop',
    columns: [
      column.id(),
      column.reference('missionId'),
      column.int('sequence'),
      column.varchar('kind', 40),
      column.json('label'),
      nullable(column.reference('placeId')),
      nullable(column.reference('hostId')),
      nullable(column.reference('eventId')),
      nullable(column.json('date')),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'mission_stop_by_mission', columnNames: ['missionId', 'sequence'] }],
  }),
  new Table({
    name: 'mission_delegate',
    columns: [
      column.id(),
      column.reference('missionId'),
      column.int('position'),
      nullable(column.reference('contactId')),
      column.json('organizationIds'),
      nullable(column.reference('placeId')),
      column.varchar('capacity', 40),
      column.varchar('status', 40),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'mission_delegate_by_mission', columnNames: ['missionId', 'position'] }],
  }),
  new Table({
    name: 'business_event',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.json('name'),
      column.varchar('kind', 40),
      nullable(column.int('edition')),
      nullable(column.reference('placeId')),
      nullable(column.json('period')),
      column.varchar('sortDate', 10),
      column.varchar('lastDate', 10),
      column.json('organizerIds'),
      column.json('presentations'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'business_event_by_start', columnNames: ['sortDate', 'id'] },
      { name: 'business_event_by_place', columnNames: ['placeId'] },
    ],
  }),
  new Table({
    name: 'mission_outcome',
    columns: [
      column.id(),
      nullable(column.reference('missionId')),
      nullable(column.reference('eventId')),
      column.varchar('type', 40),
      column.json('label'),
      nullable(column.reference('beneficiaryId')),
      nullable(column.reference('territoryId')),
      nullable(column.json('expected')),
      column.varchar('status', 40),
      column.varchar('attribution', 40),
      nullable(column.varchar('verification', 40)),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'mission_outcome_by_mission', columnNames: ['missionId'] },
      { name: 'mission_outcome_by_event', columnNames: ['eventId'] },
    ],
  }),
];

export class CreateTradeMissions1700000007000 implements MigrationInterface {
  name = 'CreateTradeMissions1700000007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
