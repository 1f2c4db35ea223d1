import { text } from '@passerelle/subgraph-kit';
import { OrganizationKind } from '../organization/organization.entity';
import { NoteTopic } from '../source-ref';
import { note } from './note';
import type { OrganizationSpec } from './organization-row';

const { COMPANY, EXPORT_SUPPORT_ORGANIZATION, LOCAL_AUTHORITY, PUBLIC_BODY, TECHNOPOLE } = OrganizationKind;

/** Organisations in Gaspésie–Îles-de-la-Madeleine. */
export const organizationsOfGaspesie: readonly OrganizationSpec[] = [
  {
    slug: 'technocentre-tic',
    name: text(
      'Technocentre des technologies de l’information et des communications Gaspésie–Îles-de-la-Madeleine',
      'Technocentre des technologies de l’information et des communications Gaspésie–Îles-de-la-Madeleine',
    ),
    aliases: ['Technocentre des TIC'],
    kind: TECHNOPOLE,
    territory: 'gaspesie-iles',
    statements: ['F-S3-007', 'F-S3-032', 'F-S3-057', 'F-S3-061', 'F-S3-073', 'F-S3-074'],
  },
  {
    slug: 'gimxport',
    name: text('GIMXPORT', 'GIMXPORT'),
    aliases: ['GÎMXPORT'],
    kind: EXPORT_SUPPORT_ORGANIZATION,
    territory: 'gaspesie-iles',
    statements: ['F-S3-006', 'F-S3-030', 'F-S3-031', 'F-S3-062', 'F-S3-063', 'F-S3-064'],
    notes: [
      note(
        NoteTopic.MISSION,
        'Épauler les entreprises qui exportent, dans leur marketing et leurs ventes',
        'To support companies that export, in their marketing and their sales',
        'F-S3-063',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Faire du commerce international un moteur de développement durable pour la région',
        'To make international trade a driver of sustainable development in the region',
        'F-S3-064',
      ),
    ],
  },
  {
    slug: 'ile-imaginair',
    name: text('L’Île Imagin’air', 'L’Île Imagin’air'),
    kind: COMPANY,
    territory: 'havre-aux-maisons',
    statements: ['F-S3-012', 'F-S3-013'],
  },
  {
    slug: 'gemini-3d',
    name: text('Gemini 3 D', 'Gemini 3 D'),
    aliases: ['Gemini 3D'],
    kind: COMPANY,
    territory: 'cap-aux-meules',
    statements: ['F-S3-014', 'F-S3-015', 'F-S3-017', 'F-S3-018'],
    readings: ['AMB-16'],
  },
  {
    slug: 'bedecomics',
    name: text('Bedecomics', 'Bedecomics'),
    kind: COMPANY,
    territory: 'cap-aux-meules',
    statements: ['F-S3-014', 'F-S3-016', 'F-S3-017', 'F-S3-019'],
    readings: ['AMB-16'],
  },
  {
    slug: 'jolifish',
    name: text('Jolifish', 'Jolifish'),
    kind: COMPANY,
    territory: 'chandler',
    statements: ['F-S3-020', 'F-S3-021', 'F-S3-047', 'F-S3-048', 'F-S3-049', 'F-S3-051'],
  },
  {
    slug: 'designer-bonaventure',
    name: text('Marilou Levasseur designer graphique', 'Marilou Levasseur designer graphique'),
    impersonalName: text('Designer graphique à Bonaventure', 'Graphic designer in Bonaventure'),
    kind: COMPANY,
    territory: 'bonaventure',
    statements: ['F-S3-022', 'F-S3-023', 'F-S3-050'],
  },
  {
    slug: 'communication-antilope',
    name: text('Communication Antilope', 'Communication Antilope'),
    kind: COMPANY,
    territory: 'carleton-sur-mer',
    statements: ['F-S3-024', 'F-S3-025'],
  },
  {
    slug: 'ville-chandler',
    name: text('Ville de Chandler', 'City of Chandler'),
    kind: LOCAL_AUTHORITY,
    territory: 'chandler',
    statements: ['F-S3-026', 'F-S3-027'],
  },
  {
    slug: 'ville-new-richmond',
    name: text('Ville de New Richmond', 'City of New Richmond'),
    kind: LOCAL_AUTHORITY,
    territory: 'new-richmond',
    statements: ['F-S3-028', 'F-S3-029'],
  },
  {
    slug: 'cre-gim',
    name: text(
      'Conférence régionale des élus Gaspésie–Îles-de-la-Madeleine',
      'Regional conference of elected officers of Gaspésie–Îles-de-la-Madeleine',
    ),
    kind: PUBLIC_BODY,
    territory: 'gaspesie-iles',
    statements: ['F-S3-059'],
  },
];
