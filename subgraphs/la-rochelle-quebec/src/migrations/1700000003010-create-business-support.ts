import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateBusinessSupport1700000003010 implements MigrationInterface {
  name = 'CreateBusinessSupport1700000003010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'establishment',
        columns: [
          column.id(),
          column.reference('companyId'),
          nullable(column.reference('originId')),
          nullable(column.reference('destinationId')),
          nullable(column.varchar('destinationBasis', 40)),
          nullable(column.int('year')),
          column.varchar('sortDate', 10),
          column.boolean('disputed'),
          nullable(column.reference('partnershipId')),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [
          { name: 'establishment_by_date', columnNames: ['sortDate', 'id'] },
          { name: 'establishment_by_company', columnNames: ['companyId'] },
          { name: 'establishment_by_partnership', columnNames: ['partnershipId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'cooperation_service',
        columns: [
          column.id(),
          column.varchar('kind', 40),
          column.json('label'),
          column.varchar('sortName'),
          column.varchar('state', 40),
          column.int('version'),
          column.json('eligibility'),
          nullable(column.json('howToAsk')),
          nullable(column.reference('partnershipId')),
          column.json('history'),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [
          { name: 'cooperation_service_by_name', columnNames: ['sortName', 'id'] },
          { name: 'cooperation_service_by_partnership', columnNames: ['partnershipId'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('cooperation_service');
    await runner.dropTable('establishment');
  }
}
