import { column, nullable } from '@passerelle/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const tables: readonly Table[] = [
  new Table({
    name: 'organization',
    columns: [
      column.id(),
      column.json('registeredName'),
      column.boolean('nameIsPersonal'),
      nullable(column.json('impersonalName')),
      column.varchar('sortName'),
      column.text('searchText'),
      column.json('nameHistory'),
      column.json('aliases'),
      column.varchar('kind', 40),
      nullable(column.json('founded')),
      nullable(column.reference('territoryId')),
      nullable(column.reference('originTerritoryId')),
      column.json('successorOfIds'),
      column.json('notes'),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [
      { name: 'organization_by_name', columnNames: ['sortName', 'id'] },
      { name: 'organization_by_territory', columnNames: ['territoryId'] },
    ],
  }),
  new Table({
    name: 'organization_identifier',
    columns: [
      column.id(),
      column.reference('organizationId'),
      column.varchar('scheme', 20),
      column.varchar('value', 60),
      column.boolean('verified'),
    ],
    indices: [{ name: 'organization_identifier_by_organization', columnNames: ['organizationId'] }],
  }),
  new Table({
    name: 'organization_sector',
    columns: [{ ...column.id(), length: '240' }, column.reference('organizationId'), column.reference('sectorId')],
    indices: [
      { name: 'organization_sector_by_organization', columnNames: ['organizationId'] },
      { name: 'organization_sector_by_sector', columnNames: ['sectorId'] },
    ],
  }),
  new Table({
    name: 'territory',
    columns: [
      column.id(),
      column.json('name'),
      column.varchar('sortName'),
      column.text('searchText'),
      column.varchar('kind', 40),
      column.json('aliases'),
      nullable(column.json('centroid')),
      nullable(column.varchar('validFrom', 10)),
      nullable(column.varchar('validTo', 10)),
      column.json('notes'),
      column.json('sources'),
    ],
    indices: [{ name: 'territory_by_name', columnNames: ['sortName', 'id'] }],
  }),
  new Table({
    name: 'territory_code',
    columns: [
      column.id(),
      column.reference('territoryId'),
      column.varchar('scheme', 20),
      column.varchar('code', 20),
      column.varchar('source'),
    ],
    indices: [{ name: 'territory_code_by_territory', columnNames: ['territoryId'] }],
  }),
  new Table({
    name: 'territory_ancestor',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('territoryId'),
      column.reference('ancestorId'),
      column.int('distance'),
    ],
    indices: [
      { name: 'territory_ancestor_by_territory', columnNames: ['territoryId'] },
      { name: 'territory_ancestor_by_ancestor', columnNames: ['ancestorId'] },
    ],
  }),
  new Table({
    name: 'sector',
    columns: [
      column.id(),
      column.json('label'),
      column.varchar('sortName'),
      column.text('searchText'),
      column.json('codes'),
      column.json('notes'),
      column.json('sources'),
    ],
    indices: [{ name: 'sector_by_name', columnNames: ['sortName', 'id'] }],
  }),
  new Table({
    name: 'contact_point',
    columns: [
      column.id(),
      column.json('role'),
      column.varchar('sortRole'),
      column.varchar('name'),
      column.varchar('consent', 20),
      column.varchar('jurisdiction', 2),
      nullable(column.varchar('retainUntil', 10)),
      column.json('sources'),
      column.json('readings'),
    ],
    indices: [{ name: 'contact_point_by_role', columnNames: ['sortRole', 'id'] }],
  }),
  new Table({
    name: 'contact_point_organization',
    columns: [
      { ...column.id(), length: '240' },
      column.reference('contactPointId'),
      column.reference('organizationId'),
      column.int('position'),
    ],
    indices: [
      { name: 'contact_point_organization_by_contact', columnNames: ['contactPointId'] },
      { name: 'contact_point_organization_by_organization', columnNames: ['organizationId'] },
    ],
  }),
  new Table({
    name: 'institution',
    columns: [
      column.id(),
      column.json('name'),
      column.varchar('sortName'),
      column.text('searchText'),
      column.json('memberIds'),
    ],
    indices: [{ name: 'institution_by_name', columnNames: ['sortName', 'id'] }],
  }),
  new Table({
    name: 'source_document',
    columns: [
      column.id(),
      column.varchar('sortName'),
      column.text('searchText'),
      column.json('subject'),
      nullable(column.varchar('headline')),
      nullable(column.json('publishedOn')),
      nullable(column.varchar('site')),
      column.varchar('language', 2),
      column.varchar('sha256', 64),
      nullable(column.json('photoTakenOn')),
      nullable(column.reference('publisherId')),
      nullable(column.reference('authorId')),
      nullable(column.reference('datelineId')),
      nullable(column.reference('photoCreditId')),
      nullable(column.reference('photoPlaceId')),
      column.json('sources'),
      column.json('readings'),
    ],
  }),
  new Table({
    name: 'glossary_term',
    columns: [
      column.id(),
      column.json('term'),
      column.varchar('sortName'),
      column.text('searchText'),
      column.json('definition'),
      column.json('sources'),
    ],
    indices: [{ name: 'glossary_term_by_name', columnNames: ['sortName', 'id'] }],
  }),
];

export class CreateDirectory1700000001000 implements MigrationInterface {
  name = 'CreateDirectory1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
