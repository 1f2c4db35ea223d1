import { FactBasis, partialDate, text } from '@passerelle/subgraph-kit';
import { OrganizationKind } from '../organization/organization.entity';
import { NoteTopic } from '../source-ref';
import { note } from './note';
import type { OrganizationSpec } from './organization-row';

const { CHAMBER_OF_COMMERCE, CLUSTER, EXPORT_SUPPORT_ORGANIZATION, FUNDER, GOVERNMENT } = OrganizationKind;
const { INNOVATION_CENTRE, LOCAL_AUTHORITY, MEDIA, OTHER, PUBLIC_BODY, TECHNOPOLE } = OrganizationKind;

const mdeieName = text(
  'Ministère du Développement économique, de l’Innovation et de l’Exportation',
  'Ministry of Economic Development, Innovation and Export Trade',
);
const mfeqName = text(
  'Ministère des Finances et de l’Économie du Québec',
  'Québec Ministry of Finance and the Economy',
);

/** Organisations in Québec outside Gaspésie–Îles-de-la-Madeleine, with the federal agency and the office in Paris. */
export const organizationsOfQuebec: readonly OrganizationSpec[] = [
  {
    slug: 'cci-quebec',
    name: text('CCI Québec', 'Québec Chamber of Commerce and Industry'),
    aliases: ['CCI de Québec'],
    kind: CHAMBER_OF_COMMERCE,
    territory: 'quebec-ville',
    statements: ['F-S0-001', 'F-S0-034', 'F-S0-041'],
  },
  {
    slug: 'cqi',
    name: text('Carrefour Québec International', 'Carrefour Québec International'),
    aliases: ['CQI'],
    kind: EXPORT_SUPPORT_ORGANIZATION,
    founded: partialDate('1995', '1995'),
    territory: 'drummondville',
    originTerritory: 'centre-du-quebec',
    statements: ['F-S1-006', 'F-S1-007', 'F-S1-008', 'F-S1-009', 'F-S1-010', 'F-S1-012', 'F-S1-018', 'F-S1-070'],
    notes: [
      note(NoteTopic.LEGAL_NATURE, 'Organisme sans but lucratif', 'Non-profit organisation', 'F-S1-008'),
      note(NoteTopic.MISSION, 'Promouvoir l’exportation', 'To promote exports', 'F-S1-009'),
      note(
        NoteTopic.DESCRIPTION,
        'Un service qui aide les entreprises à exporter',
        'A service that helps companies export',
        'F-S1-019',
      ),
      note(
        NoteTopic.RATIONALE,
        'Dans l’économie mondiale du moment, garder et étendre ses ventes demande une aide spécialisée',
        'In the world economy of the time, keeping and growing sales takes specialised help',
        'F-S1-028',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Faire progresser les ventes à l’étranger des entreprises du Centre-du-Québec',
        'To raise the foreign sales of the companies of Centre-du-Québec',
        'F-S1-011',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Rapprocher les entreprises par des actions menées entre régions',
        'To bring companies together through actions across regions',
        'F-S1-016',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Appuyer de façon pratique les ventes internationales de ses clients',
        'To give practical support to the international sales of its clients',
        'F-S1-020',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Élargir l’éventail des marchés où l’on exporte',
        'To widen the range of export markets',
        'F-S1-021',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Donner aux entreprises les moyens de percer à l’étranger',
        'To equip companies to succeed abroad',
        'F-S1-022',
      ),
      note(NoteTopic.OBJECTIVE, 'Vendre plus hors du Canada', 'To sell more outside Canada', 'F-S1-023'),
      note(
        NoteTopic.OBJECTIVE,
        'Susciter des collaborations entre entreprises de ses trois régions',
        'To prompt cooperation between the companies of its three regions',
        'F-S1-024',
      ),
    ],
  },
  {
    slug: 'crecq',
    name: text(
      'Conférence régionale des élus du Centre-du-Québec',
      'Regional conference of elected officers of Centre-du-Québec',
    ),
    aliases: ['CRÉCQ'],
    kind: PUBLIC_BODY,
    territory: 'centre-du-quebec',
    statements: ['F-S1-026', 'F-S1-027', 'F-S1-064'],
  },
  {
    slug: 'dec',
    name: text('Développement économique Canada', 'Canada Economic Development'),
    kind: FUNDER,
    territory: 'canada',
    statements: ['F-S1-065'],
  },
  {
    slug: 'mdeie',
    name: mdeieName,
    aliases: ['MDEIE'],
    // When the name came into use, and when it went out of it, no document says.
    nameHistory: [{ name: mdeieName, from: null, to: null }],
    kind: GOVERNMENT,
    territory: 'quebec-province',
    statements: ['F-S1-066'],
    readings: ['AMB-22'],
  },
  {
    slug: 'mfeq',
    name: mfeqName,
    nameHistory: [{ name: mfeqName, from: null, to: null }],
    successorOf: ['mdeie'],
    kind: GOVERNMENT,
    territory: 'quebec-province',
    statements: ['F-S3-060'],
    readings: ['AMB-22'],
  },
  {
    slug: 'le-nouvelliste',
    name: text('Le Nouvelliste', 'Le Nouvelliste'),
    kind: MEDIA,
    statements: ['F-S1-003'],
  },
  {
    slug: 'tmq',
    name: text('Technopole maritime du Québec', 'Technopole maritime du Québec'),
    aliases: ['TMQ', 'Technopôle Maritime de Québec', 'Technopole de Rimouski'],
    kind: TECHNOPOLE,
    territory: 'rimouski',
    statements: ['F-S2-028', 'F-S2-039', 'F-S2-042', 'F-S2-044'],
    readings: ['AMB-13'],
  },
  {
    slug: 'tourisme-rimouski',
    name: text('Tourisme-Rimouski', 'Tourisme-Rimouski'),
    kind: OTHER,
    territory: 'rimouski',
    statements: ['F-S2-003'],
  },
  {
    slug: 'dgq',
    name: text('Délégation générale du Québec', 'Québec Government Office in Paris'),
    kind: GOVERNMENT,
    territory: 'paris',
    statements: ['F-S3-034'],
  },
  {
    slug: 'cqic',
    name: text('Centre québécois d’innovation en commerce', 'Québec Centre for Innovation in Commerce'),
    aliases: ['CQIC', 'Centre québécois d’excellence numérique'],
    kind: INNOVATION_CENTRE,
    founded: partialDate('2018-21', 'le printemps dernier', FactBasis.INFERRED),
    territory: 'laval',
    statements: ['F-S4-007', 'F-S4-009', 'F-S4-013', 'F-S4-019', 'F-S4-020', 'F-S4-021', 'F-S4-022'],
    readings: ['AMB-17'],
    notes: [
      note(
        NoteTopic.OBJECTIVE,
        'Aider les commerçants à passer au numérique',
        'To help merchants go digital',
        'F-S4-020',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Consolider le milieu de l’innovation',
        'To strengthen the innovation ecosystem',
        'F-S4-021',
      ),
      note(
        NoteTopic.OBJECTIVE,
        'Saisir les débouchés que crée le passage au numérique',
        'To seize the business openings that going digital creates',
        'F-S4-022',
      ),
    ],
  },
  {
    slug: 'technomontreal',
    name: text('TechnoMontréal', 'TechnoMontréal'),
    kind: CLUSTER,
    territory: 'grand-montreal',
    statements: ['F-S4-010', 'F-S4-011', 'F-S4-014', 'F-S4-023', 'F-S4-024'],
    notes: [
      note(
        NoteTopic.DESCRIPTION,
        'Grappe des entreprises technologiques de la métropole',
        'Cluster of the technology companies of Greater Montréal',
        'F-S4-014',
      ),
    ],
  },
  {
    slug: 'ville-laval',
    name: text('Ville de Laval', 'City of Laval'),
    kind: LOCAL_AUTHORITY,
    territory: 'laval',
    statements: ['F-S4-008', 'F-S4-010', 'F-S4-036'],
    notes: [note(NoteTopic.OBJECTIVE, 'Appuyer la filière du commerce', 'To support the commerce sector', 'F-S4-036')],
  },
  {
    slug: 'gouvernement-quebec',
    name: text('Gouvernement du Québec', 'Government of Québec'),
    kind: GOVERNMENT,
    territory: 'quebec-province',
    statements: ['F-S4-032'],
  },
];
