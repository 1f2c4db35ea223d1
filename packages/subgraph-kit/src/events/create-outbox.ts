import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, nullable } from '../database/column';
import { newEventId } from './event-id';

export class CreateOutbox1700000000500 implements MigrationInterface {
  name = 'CreateOutbox1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outbox',
        columns: [
          { ...column.int('serial'), isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
          column.varchar('id', 16),
          nullable(column.int('position')),
          column.varchar('feed', 80),
          column.varchar('kind', 60),
          column.reference('recordId'),
          column.json('summary'),
          column.varchar('occurredAt', 30),
          nullable(column.reference('actorId')),
          column.json('organizationIds'),
          column.json('territoryIds'),
          column.json('sectorIds'),
          nullable(column.json('facts')),
          nullable(column.varchar('traceparent', 55)),
        ],
        indices: [{ name: 'outbox_by_position', columnNames: ['position'], isUnique: true }],
      }),
    );
    await runner.createTable(new Table({ name: 'outbox_turn', columns: [{ ...column.int('id'), isPrimary: true }] }));
    await runner.query('INSERT INTO outbox_turn (id) VALUES (1)');
    // A beginning that nobody sees: every position, the first one too, is that of a row.
    await runner.query(
      'INSERT INTO outbox (id, position, feed, kind, recordId, summary, occurredAt, organizationIds, territoryIds, sectorIds) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)',
      [newEventId(), '', 'BEGINNING', '', '{}', new Date().toISOString(), '[]', '[]', '[]'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('outbox_turn');
    await runner.dropTable('outbox');
  }
}
