import { contactPointOrganizations, contactPoints } from './contact-points';
import { identifiers } from './identifiers';
import { institutions } from './institutions';
import { organizationSectors } from './organization-sectors';
import { organizations } from './organizations';
import { sectors } from './sectors';
import { seeds } from './seeds';
import { sourceDocuments } from './source-documents';
import { territories, territoryCodes } from './territories';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const present = (values: readonly (string | null)[]) => values.filter((value) => value !== null);

test('names every row once', () => {
  for (const { rows } of seeds) expect(new Set(ids(rows)).size).toBe(rows.length);
});

test('leads every reference to a row', () => {
  const references = [
    ...institutions.flatMap(({ memberIds }) => memberIds),
    ...organizations.flatMap((row) => [row.territoryId, row.originTerritoryId, ...row.successorOfIds]),
    ...organizationSectors.flatMap((row) => [row.organizationId, row.sectorId]),
    ...identifiers.map(({ organizationId }) => organizationId),
    ...territoryCodes.map(({ territoryId }) => territoryId),
    ...contactPointOrganizations.flatMap((row) => [row.contactPointId, row.organizationId]),
    ...sourceDocuments.flatMap((row) => [row.publisherId, row.authorId, row.photoCreditId]),
    ...sourceDocuments.flatMap((row) => [row.datelineId, row.photoPlaceId]),
  ];
  const rows = new Set([organizations, territories, sectors, contactPoints].flatMap(ids));
  expect(present(references).filter((id) => !rows.has(id))).toEqual([]);
});

test('writes the names of people in hidden columns only', () => {
  const shown = seeds
    .flatMap(({ rows }) => rows)
    .map(({ name, registeredName, ...row }: Record<string, unknown>) => {
      const isHidden = row.nameIsPersonal === true || 'sortRole' in row;
      return JSON.stringify(isHidden ? row : { ...row, name, registeredName }).toLowerCase();
    });
  for (const { name } of contactPoints) {
    const family = name.toLowerCase().split(' ').at(-1) ?? name;
    expect(shown.filter((row) => new RegExp(`\\b${family}\\b`).test(row))).toEqual([]);
  }
});
