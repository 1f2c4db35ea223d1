import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateResearch1700000003000 implements MigrationInterface {
  name = 'CreateResearch1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'research_theme',
        columns: [
          column.id(),
          column.json('label'),
          column.varchar('sortName'),
          column.json('sectorIds'),
          nullable(column.reference('partnershipId')),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [
          { name: 'research_theme_by_name', columnNames: ['sortName', 'id'] },
          { name: 'research_theme_by_partnership', columnNames: ['partnershipId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'collaborative_project',
        columns: [
          column.id(),
          column.json('label'),
          column.varchar('sortName'),
          column.varchar('status', 40),
          column.int('version'),
          column.json('participantIds'),
          column.json('territoryIds'),
          nullable(column.reference('themeId')),
          nullable(column.reference('partnershipId')),
          column.json('history'),
          column.json('sources'),
          column.json('readings'),
        ],
        indices: [
          { name: 'collaborative_project_by_name', columnNames: ['sortName', 'id'] },
          { name: 'collaborative_project_by_partnership', columnNames: ['partnershipId'] },
          { name: 'collaborative_project_by_theme', columnNames: ['themeId'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'research_link',
        columns: [{ ...column.id(), length: '240' }, column.reference('rowId'), column.reference('targetId')],
        indices: [{ name: 'research_link_by_target', columnNames: ['targetId'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('research_link');
    await runner.dropTable('collaborative_project');
    await runner.dropTable('research_theme');
  }
}
