import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const time = (name: string) => column.varchar(name, 24);
const hash = (name: string) => column.varchar(name, 64);

const tables: readonly Table[] = [
  new Table({ name: 'content_chunk', columns: [column.id(), column.text('body')] }),
  new Table({
    name: 'member',
    columns: [column.id(), column.json('name'), column.boolean('isOperator'), time('addedAt')],
  }),
  new Table({
    name: 'member_key',
    columns: [
      column.id(),
      column.reference('memberId'),
      hash('x'),
      nullable(column.json('acts')),
      time('validFrom'),
      nullable(time('validUntil')),
      nullable(time('revokedAt')),
    ],
    indices: [{ name: 'member_key_by_member', columnNames: ['memberId'] }],
  }),
  new Table({
    name: 'owned_element',
    columns: [{ ...column.id(), length: '240' }, column.reference('memberId'), column.boolean('isProtected')],
    indices: [{ name: 'owned_element_by_member', columnNames: ['memberId'] }],
  }),
  new Table({
    name: 'approval',
    columns: [
      column.id(),
      column.reference('ownerId'),
      column.reference('granteeId'),
      column.varchar('coordinate', 240),
      time('givenAt'),
      nullable(time('withdrawnAt')),
      column.text('token'),
    ],
    indices: [{ name: 'approval_by_grantee', columnNames: ['granteeId'] }],
  }),
  new Table({
    name: 'published_subgraph',
    columns: [
      column.id(),
      column.reference('name'),
      column.reference('memberId'),
      time('firstPublishedAt'),
      nullable(column.reference('quarantinedVersionId')),
      nullable(column.text('quarantineReason')),
    ],
    indices: [
      { name: 'published_subgraph_by_name', columnNames: ['name', 'id'] },
      { name: 'published_subgraph_by_member', columnNames: ['memberId'] },
    ],
  }),
  new Table({
    name: 'schema_version',
    columns: [
      column.id(),
      column.reference('subgraphId'),
      hash('hash'),
      column.varchar('kind', 10),
      nullable(column.reference('contract')),
      nullable(column.varchar('contractVersion', 20)),
      column.text('url'),
      hash('sdlHash'),
      column.reference('publisherId'),
      time('publishedAt'),
    ],
    indices: [{ name: 'schema_version_by_subgraph', columnNames: ['subgraphId'] }],
  }),
  new Table({
    name: 'supergraph_version',
    columns: [
      column.id(),
      hash('hash'),
      time('composedAt'),
      hash('apiSdlHash'),
      hash('partsHash'),
      column.json('hashByVariant'),
      nullable(column.reference('subgraphId')),
      hash('changesHash'),
    ],
    indices: [{ name: 'supergraph_version_by_time', columnNames: ['composedAt', 'id'] }],
  }),
  new Table({
    name: 'registry_state',
    columns: [
      column.id(),
      column.int('revision'),
      nullable(column.reference('headId')),
      nullable(column.reference('pinnedId')),
    ],
  }),
  new Table({
    name: 'schema_check',
    columns: [
      column.id(),
      column.varchar('kind', 10),
      column.reference('subgraphName'),
      column.reference('memberId'),
      time('at'),
      column.varchar('verdict', 20),
      hash('sdlHash'),
      hash('findingsHash'),
      column.int('errorCount'),
      column.int('warningCount'),
      nullable(column.reference('supergraphId')),
    ],
    indices: [
      { name: 'schema_check_by_time', columnNames: ['at', 'id'] },
      { name: 'schema_check_by_subgraph', columnNames: ['subgraphName'] },
    ],
  }),
  new Table({
    name: 'used_token',
    columns: [column.id(), column.int('expiresAt')],
    indices: [{ name: 'used_token_by_expiry', columnNames: ['expiresAt'] }],
  }),
  new Table({
    name: 'known_operation',
    columns: [column.id(), nullable(column.varchar('name', 120)), hash('documentHash'), column.varchar('lastHour', 13)],
    indices: [{ name: 'known_operation_by_last_hour', columnNames: ['lastHour'] }],
  }),
  new Table({
    name: 'operation_field',
    columns: [column.id(), column.reference('operationId'), column.varchar('coordinate', 240)],
    indices: [
      { name: 'operation_field_by_coordinate', columnNames: ['coordinate'] },
      { name: 'operation_field_by_operation', columnNames: ['operationId'] },
    ],
  }),
  new Table({
    name: 'operation_count',
    columns: [
      column.id(),
      column.reference('operationId'),
      column.varchar('client', 120),
      column.varchar('hour', 13),
      column.int('requests'),
    ],
    indices: [
      { name: 'operation_count_by_operation', columnNames: ['operationId'] },
      { name: 'operation_count_by_hour', columnNames: ['hour'] },
    ],
  }),
  new Table({
    name: 'audit_entry',
    columns: [
      column.id(),
      time('at'),
      column.reference('actor'),
      nullable(column.reference('keyId')),
      column.varchar('act', 40),
      column.varchar('subject', 240),
      column.json('details'),
    ],
    indices: [{ name: 'audit_entry_by_time', columnNames: ['at', 'id'] }],
  }),
];

export class CreateRegistry1700000009000 implements MigrationInterface {
  name = 'CreateRegistry1700000009000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
