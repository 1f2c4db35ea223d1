import { cite } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import type { Sector } from '../sector/sector.entity';
import { type Note, NoteTopic } from '../source-ref';
import { note } from './note';

interface SectorSpec {
  readonly statements: readonly string[];
  /** As suggested by the hub: `[scheme, code]`. */
  readonly codes?: readonly (readonly [string, string])[];
  readonly notes?: readonly Note[];
}

function sector(slug: string, fr: string, en: string, { statements, codes = [], notes = [] }: SectorSpec): Sector {
  return {
    id: `sector:${slug}`,
    label: text(fr, en),
    sortName: foldText(fr),
    searchText: foldText(`${fr} ${en}`),
    codes: codes.map(([scheme, code]) => ({ scheme, code })),
    notes: [...notes],
    sources: cite(...statements),
  };
}

export const sectors: readonly Sector[] = [
  sector('ingenierie-informatique', 'Ingénierie informatique', 'IT engineering', {
    codes: [
      ['NAF', '62.02A'],
      ['NACE', '62.02'],
    ],
    statements: ['F-S0-022'],
  }),
  sector('ateliers-artistiques', 'Ateliers d’art et de création', 'Art and creativity workshops', {
    codes: [['NAF', '85.52Z']],
    statements: ['F-S0-023'],
  }),
  sector('nutrition-sante', 'Nutrition et prévention cardiométabolique', 'Nutrition and cardiometabolic prevention', {
    codes: [['NAF', '72.11Z']],
    statements: ['F-S0-024'],
  }),
  sector('export-promotion', 'Promotion des exportations', 'Export promotion', { statements: ['F-S1-070'] }),
  sector('maritime', 'Secteur maritime et développement durable', 'Maritime sector and sustainable development', {
    statements: ['F-S2-037'],
  }),
  sector('big-data', 'Sciences des données massives', 'Big-data sciences', { statements: ['F-S2-032'] }),
  sector(
    'tic',
    'Technologies de l’information et des communications (TIC)',
    'Information and communication technologies (ICT)',
    {
      codes: [['NACE', 'J']],
      statements: ['F-S3-044', 'F-S3-071', 'F-S3-074', 'F-S4-024'],
      notes: [
        note(
          NoteTopic.TREND,
          'Des contrats hors de la région et un savoir-faire de plus en plus exporté',
          'Contracts outside the region, and know-how that is exported more and more',
          'F-S3-044',
        ),
        note(
          NoteTopic.ENABLER,
          'Le Web permet de travailler loin de ses clients',
          'The web makes it possible to work far from the client',
          'F-S3-071',
        ),
      ],
    },
  ),
  sector('web-mobile', 'Solutions Web et mobiles', 'Web and mobile solutions', {
    codes: [['NAF', '62.01Z']],
    statements: ['F-S3-049'],
  }),
  sector('design-graphique', 'Design graphique', 'Graphic design', {
    codes: [['NAF', '74.10Z']],
    statements: ['F-S3-050'],
  }),
  sector('commerce-gros-detail', 'Commerce de gros et de détail', 'Wholesale and retail trade', {
    codes: [
      ['NACE', 'G'],
      ['NAICS', '41/44-45'],
    ],
    statements: ['F-S4-018', 'F-S4-035'],
    notes: [
      note(
        NoteTopic.TREND,
        'Le passage au numérique changera en profondeur les entreprises du commerce',
        'Going digital will deeply change the companies of the trade',
        'F-S4-035',
      ),
    ],
  }),
  sector('distribution', 'Distribution', 'Distribution', { statements: ['F-S4-027'] }),
  sector('e-commerce', 'Commerce électronique', 'E-commerce', {
    codes: [['NAF', '47.91']],
    statements: ['F-S4-028'],
  }),
  sector('relation-client', 'Relation client', 'Customer relations', { statements: ['F-S4-029'] }),
];
