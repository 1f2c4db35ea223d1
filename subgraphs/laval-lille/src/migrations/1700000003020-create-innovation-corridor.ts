import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateInnovationCorridor1700000003020 implements MigrationInterface {
  name = 'CreateInnovationCorridor1700000003020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'innovation_corridor',
        columns: [
          column.id(),
          column.json('label'),
          column.varchar('sortName'),
          column.reference('fromId'),
          column.reference('toId'),
          column.json('sectorIds'),
          column.reference('partnershipId'),
          nullable(column.reference('budgetId')),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [
          { name: 'innovation_corridor_by_name', columnNames: ['sortName', 'id'] },
          { name: 'innovation_corridor_by_partnership', columnNames: ['partnershipId'], isUnique: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'innovation_corridor_sector',
        columns: [{ ...column.id(), length: '240' }, column.reference('corridorId'), column.reference('sectorId')],
        indices: [{ name: 'innovation_corridor_sector_by_sector', columnNames: ['sectorId'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'multi_year_budget',
        columns: [
          column.id(),
          column.json('label'),
          column.varchar('sortName'),
          column.reference('organizationId'),
          column.json('total'),
          nullable(column.json('rounding')),
          nullable(column.int('durationYears')),
          nullable(column.json('startsOn')),
          column.json('lines'),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [
          { name: 'multi_year_budget_by_name', columnNames: ['sortName', 'id'] },
          { name: 'multi_year_budget_by_organization', columnNames: ['organizationId'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('multi_year_budget');
    await runner.dropTable('innovation_corridor_sector');
    await runner.dropTable('innovation_corridor');
  }
}
