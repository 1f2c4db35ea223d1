import { text } from '@passerelle/subgraph-kit';
import { NoteTopic } from '../source-ref';
import { TerritoryKind } from '../territory/territory.entity';
import { TerritoryScheme } from '../territory/territory-code.entity';
import { note } from './note';
import { codeLists, type TerritorySpec } from './territory-spec';

type Details = Omit<TerritorySpec, 'slug' | 'name' | 'kind' | 'parents' | 'codes'>;

function region(slug: string, code: string, name: string, statements: readonly string[] = []): TerritorySpec {
  return {
    slug,
    name: text(name, name),
    kind: TerritoryKind.QC_ADMIN_REGION,
    parents: ['quebec-province'],
    codes: [[TerritoryScheme.QC_ADMIN_REGION, code, codeLists.quebecRegions]],
    statements,
  };
}

function municipality(slug: string, code: string, name: string, parent: string, details: Details): TerritorySpec {
  return {
    slug,
    name: text(name, name),
    kind: TerritoryKind.QC_MUNICIPALITY,
    parents: [parent],
    codes: [[TerritoryScheme.QC_MUNICIPALITY, code, codeLists.quebecMunicipalities]],
    ...details,
  };
}

/** The places of the documents in Québec, and the regions that lie above them. */
export const territoriesOfQuebec: readonly TerritorySpec[] = [
  region('bas-saint-laurent', '01', 'Bas-Saint-Laurent'),
  region('capitale-nationale', '03', 'Capitale-Nationale'),
  region('centre-du-quebec', '17', 'Centre-du-Québec', ['F-S1-007', 'F-S1-029', 'F-S1-030', 'F-S1-063']),
  region('estrie', '05', 'Estrie', ['F-S1-015']),
  region('gaspesie-iles', '11', 'Gaspésie–Îles-de-la-Madeleine', ['F-S3-069']),
  region('mauricie', '04', 'Mauricie', ['F-S1-014']),

  {
    slug: 'bonaventure',
    name: text('Bonaventure', 'Bonaventure'),
    kind: TerritoryKind.QC_MUNICIPALITY,
    parents: ['mrc-bonaventure'],
    // Its code was not verified, so it has none.
    near: [48.05, -65.49],
    statements: ['F-S3-022', 'F-S3-023'],
  },
  municipality('carleton-sur-mer', '06013', 'Carleton-sur-Mer', 'mrc-avignon', {
    at: [48.10167, -66.12194],
    statements: ['F-S3-024', 'F-S3-025'],
  }),
  municipality('chandler', '02028', 'Chandler', 'mrc-rocher-perce', {
    at: [48.34861, -64.67833],
    statements: ['F-S3-002', 'F-S3-020', 'F-S3-021', 'F-S3-026', 'F-S3-027'],
  }),
  municipality('drummondville', '49058', 'Drummondville', 'mrc-drummond', {
    at: [45.88056, -72.48417],
    statements: ['F-S1-012'],
  }),
  municipality('iles-de-la-madeleine', '01023', 'Les Îles-de-la-Madeleine', 'mrc-iles-de-la-madeleine', {}),
  {
    slug: 'laval',
    name: text('Laval', 'Laval'),
    kind: TerritoryKind.QC_MUNICIPALITY,
    parents: ['quebec-province'],
    aliases: ['Île Jésus'],
    // A city that is its own MRC and its own administrative region: one row, three codes.
    codes: [
      [TerritoryScheme.QC_MUNICIPALITY, '65005', codeLists.quebecMunicipalities],
      [TerritoryScheme.QC_MRC, '65', codeLists.quebecMrc],
      [TerritoryScheme.QC_ADMIN_REGION, '13', codeLists.quebecRegions],
    ],
    at: [45.55167, -73.74528],
    statements: ['F-S4-009', 'F-S4-017', 'F-S4-018'],
    notes: [
      note(
        NoteTopic.CONCENTRATION,
        'Le commerce de gros et de détail y est l’un des plus présents au Québec',
        'Wholesale and retail trade has one of its strongest presences in Québec there',
        'F-S4-018',
      ),
    ],
  },
  municipality('matane', '08053', 'Matane', 'mrc-matanie', { at: [48.84333, -67.53056], statements: ['F-S2-032'] }),
  municipality('new-richmond', '05070', 'New Richmond', 'mrc-bonaventure', {
    at: [48.16222, -65.86139],
    statements: ['F-S3-028', 'F-S3-029'],
  }),
  {
    ...municipality('quebec-ville', '23027', 'Québec', 'capitale-nationale', {
      at: [46.81389, -71.20806],
      aliases: ['Ville de Québec'],
      statements: ['F-S0-041'],
    }),
    name: text('Québec', 'Québec City'),
  },
  municipality('rimouski', '10043', 'Rimouski', 'mrc-rimouski-neigette', {
    at: [48.44917, -68.525],
    statements: ['F-S2-032', 'F-S2-042'],
  }),
  municipality('victoriaville', '39062', 'Victoriaville', 'mrc-arthabaska', {
    at: [46.05583, -71.96056],
    statements: ['F-S1-004'],
  }),

  {
    slug: 'cap-aux-meules',
    name: text('Cap-aux-Meules', 'Cap-aux-Meules'),
    kind: TerritoryKind.LOCALITY,
    parents: ['iles-de-la-madeleine'],
    near: [47.38, -61.86],
    statements: ['F-S3-014', 'F-S3-015', 'F-S3-016', 'F-S3-017', 'F-S3-018', 'F-S3-019'],
  },
  {
    slug: 'havre-aux-maisons',
    name: text('Havre-aux-Maisons', 'Havre-aux-Maisons'),
    kind: TerritoryKind.LOCALITY,
    parents: ['iles-de-la-madeleine'],
    near: [47.41, -61.81],
    statements: ['F-S3-012', 'F-S3-013'],
  },
  {
    slug: 'grand-montreal',
    name: text('Grand Montréal', 'Greater Montréal'),
    kind: TerritoryKind.AD_HOC,
    parents: ['quebec-province'],
    statements: ['F-S4-034'],
  },
];
