import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreatePartnership1700000002000 implements MigrationInterface {
  name = 'CreatePartnership1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'partnership',
        columns: [
          column.id(),
          column.json('title'),
          column.json('aliases'),
          column.varchar('kind', 40),
          column.varchar('state', 40),
          column.int('version'),
          column.json('parties'),
          column.json('objectives'),
          nullable(column.json('beneficiaries')),
          nullable(column.json('signedOn')),
          column.varchar('sortDate', 10),
          nullable(column.reference('signedAtId')),
          nullable(column.varchar('validFrom', 10)),
          nullable(column.varchar('validTo', 10)),
          column.json('sectorIds'),
          column.json('territoryIds'),
          column.json('milestones'),
          column.json('actions'),
          column.boolean('actionsOpenEnded'),
          column.json('reciprocity'),
          column.json('results'),
          column.json('history'),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [{ name: 'partnership_by_date', columnNames: ['sortDate', 'id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'partnership_link',
        columns: [
          { ...column.id(), length: '240' },
          column.reference('partnershipId'),
          column.varchar('targetType', 20),
          column.reference('targetId'),
        ],
        indices: [{ name: 'partnership_link_by_target', columnNames: ['targetId'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('partnership_link');
    await runner.dropTable('partnership');
  }
}
