import { text } from '@passerelle/subgraph-kit';
import { NoteTopic } from '../source-ref';
import { TerritoryKind } from '../territory/territory.entity';
import { TerritoryScheme } from '../territory/territory-code.entity';
import { note } from './note';
import { codeLists, type TerritorySpec } from './territory-spec';

/** Continents, countries, the province, and market areas wider than a region. */
export const wideTerritories: readonly TerritorySpec[] = [
  {
    slug: 'europe',
    name: text('Europe', 'Europe'),
    kind: TerritoryKind.CONTINENT,
    parents: [],
    statements: ['F-S4-033'],
  },
  {
    slug: 'amerique',
    name: text('Amérique', 'Americas'),
    kind: TerritoryKind.CONTINENT,
    parents: [],
    aliases: ['Continent américain'],
    statements: ['F-S0-038'],
  },
  {
    slug: 'france',
    name: text('France', 'France'),
    kind: TerritoryKind.COUNTRY,
    parents: ['europe'],
    codes: [[TerritoryScheme.ISO_3166_1, 'FR', codeLists.iso3166]],
    statements: ['F-S0-013', 'F-S0-042'],
    notes: [
      note(NoteTopic.ECONOMIC_OUTLOOK, 'Une économie qui se redresse', 'An economy that is recovering', 'F-S0-042'),
      note(
        NoteTopic.ECONOMIC_OUTLOOK,
        'Croissance attendue en 2018 et 2019, selon l’OCDE',
        'Growth expected in 2018 and 2019, according to the OECD',
        'F-S0-013',
      ),
    ],
  },
  {
    slug: 'canada',
    name: text('Canada', 'Canada'),
    kind: TerritoryKind.COUNTRY,
    parents: ['amerique'],
    codes: [[TerritoryScheme.ISO_3166_1, 'CA', codeLists.iso3166]],
    statements: ['F-S0-008', 'F-S0-009', 'F-S0-011', 'F-S0-043'],
    notes: [
      note(
        NoteTopic.LABOUR_MARKET,
        'Un plein emploi qui dure depuis des années',
        'Full employment that has lasted for years',
        'F-S0-008',
      ),
      note(NoteTopic.POLICY, 'S’ouvre davantage à l’immigration', 'Opens up further to immigration', 'F-S0-043'),
    ],
  },
  {
    slug: 'ouest-canadien',
    name: text('Ouest canadien', 'Western Canada'),
    kind: TerritoryKind.AD_HOC,
    parents: ['canada'],
    statements: ['F-S1-069'],
  },
  {
    slug: 'quebec-province',
    name: text('Québec', 'Québec'),
    kind: TerritoryKind.PROVINCE,
    parents: ['canada'],
    aliases: ['Province de Québec'],
    codes: [[TerritoryScheme.ISO_3166_2, 'CA-QC', codeLists.iso3166Parts]],
    statements: [
      'F-S0-010',
      'F-S0-012',
      'F-S0-014',
      'F-S0-019',
      'F-S0-020',
      'F-S0-021',
      'F-S2-008',
      'F-S2-012',
      'F-S2-047',
    ],
    notes: [
      note(
        NoteTopic.POLICY,
        'Accueille volontiers les Français qui veulent s’y établir',
        'Gladly receives French people who wish to settle there',
        'F-S0-012',
      ),
    ],
  },
];
