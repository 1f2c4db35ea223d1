import { partialDate, text } from '@passerelle/subgraph-kit';
import { OrganizationKind } from '../organization/organization.entity';
import { NoteTopic } from '../source-ref';
import { note } from './note';
import type { OrganizationSpec } from './organization-row';

const { CHAMBER_OF_COMMERCE, CLUSTER, COMPANY, GOVERNMENT, INCUBATOR_ACCELERATOR } = OrganizationKind;
const { INTERNATIONAL_ORGANIZATION, LOCAL_AUTHORITY, SCIENCE_PARK, TECHNOPOLE } = OrganizationKind;

/** Organisations in France, and the one international organisation. */
export const organizationsOfFrance: readonly OrganizationSpec[] = [
  {
    slug: 'cci-la-rochelle',
    name: text('CCI La Rochelle', 'La Rochelle Chamber of Commerce and Industry'),
    kind: CHAMBER_OF_COMMERCE,
    territory: 'la-rochelle',
    statements: ['F-S0-002', 'F-S0-026'],
  },
  {
    slug: 'cci-rochefort-saintonge',
    name: text('CCI Rochefort et Saintonge', 'Rochefort and Saintonge Chamber of Commerce and Industry'),
    kind: CHAMBER_OF_COMMERCE,
    territory: 'rochefort',
    statements: ['F-S0-003', 'F-S0-039', 'F-S0-040'],
  },
  {
    slug: 'ss2i',
    name: text('SS2i', 'SS2i'),
    kind: COMPANY,
    territory: 'la-rochelle',
    statements: ['F-S0-019', 'F-S0-022', 'F-S0-025'],
  },
  {
    slug: 'lezard-creatif',
    name: text('Le Lézard Créatif', 'Le Lézard Créatif'),
    kind: COMPANY,
    territory: 'la-rochelle',
    statements: ['F-S0-020', 'F-S0-023'],
  },
  {
    slug: 'valbiotis',
    name: text('Valbiotis', 'Valbiotis'),
    kind: COMPANY,
    territory: 'la-rochelle',
    statements: ['F-S0-021', 'F-S0-024'],
  },
  {
    slug: 'ocde',
    name: text(
      'Organisation de coopération et de développement économiques',
      'Organisation for Economic Co-operation and Development',
    ),
    aliases: ['OCDE', 'OECD'],
    kind: INTERNATIONAL_ORGANIZATION,
    statements: ['F-S0-013'],
  },
  {
    slug: 'quiet-oceans',
    name: text('Quiet-Oceans', 'Quiet-Oceans'),
    kind: COMPANY,
    territory: 'plouzane',
    statements: ['F-S2-010', 'F-S2-015', 'F-S2-016'],
  },
  {
    slug: 'anaximandre',
    name: text('Anaximandre', 'Anaximandre'),
    kind: COMPANY,
    territory: 'landerneau',
    statements: ['F-S2-006', 'F-S2-029', 'F-S2-030'],
  },
  {
    slug: 'brest-metropole',
    name: text('Brest métropole', 'Brest métropole'),
    kind: LOCAL_AUTHORITY,
    territory: 'brest',
    statements: ['F-S2-026', 'F-S2-034', 'F-S2-044'],
  },
  {
    slug: 'technopole-brest-iroise',
    name: text('Technopôle Brest-Iroise', 'Technopôle Brest-Iroise'),
    kind: TECHNOPOLE,
    territory: 'brest',
    statements: ['F-S2-027', 'F-S2-040'],
  },
  {
    slug: 'marine-nationale',
    name: text('Marine nationale', 'French Navy'),
    kind: GOVERNMENT,
    territory: 'france',
    statements: ['F-S2-035'],
  },
  {
    slug: 'euratechnologies',
    name: text('EuraTechnologies', 'EuraTechnologies'),
    kind: INCUBATOR_ACCELERATOR,
    territory: 'lille',
    statements: ['F-S3-036', 'F-S3-041', 'F-S3-042'],
    notes: [
      note(
        NoteTopic.DESCRIPTION,
        'Incubateur et accélérateur, où les entreprises technologiques grandissent et s’ouvrent à l’international',
        'Incubator and accelerator, where technology companies grow and go international',
        'F-S3-041',
      ),
    ],
  },
  {
    slug: 'parc-innovation-strasbourg',
    name: text('Parc d’innovation', 'Innovation park'),
    kind: SCIENCE_PARK,
    territory: 'strasbourg',
    statements: ['F-S3-040'],
  },
  {
    slug: 'picom',
    name: text(
      'Pôle de compétitivité des industries du commerce',
      'Competitiveness cluster of the commerce industries',
    ),
    aliases: ['PICOM'],
    kind: CLUSTER,
    founded: partialDate('2005', '2005'),
    territory: 'lille',
    statements: ['F-S4-012', 'F-S4-015', 'F-S4-023', 'F-S4-025', 'F-S4-026', 'F-S4-027', 'F-S4-028', 'F-S4-029'],
    notes: [
      note(
        NoteTopic.REPUTATION,
        'Cité en exemple de réussite pour le commerce',
        'Held up as an example of success in commerce',
        'F-S4-025',
      ),
    ],
  },
];
