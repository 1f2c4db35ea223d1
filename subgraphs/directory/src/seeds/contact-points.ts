import { cite, readings } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import { ConsentStatus, type ContactPoint, Jurisdiction } from '../contact-point/contact-point.entity';
import type { ContactPointOrganization } from '../contact-point/contact-point-organization.entity';

interface ContactSpec {
  /** The id is `contact:<slug>`; it tells the role, never the name. */
  readonly slug: string;
  readonly name: string;
  readonly roleFr: string;
  readonly roleEn: string;
  /** Slugs; the organisation named first comes first. */
  readonly organizations: readonly string[];
  readonly jurisdiction?: Jurisdiction;
  readonly statements: readonly string[];
  readonly readings?: readonly string[];
}

// All of them stand in the press; nobody was asked for consent by the hub.
const contacts: readonly ContactSpec[] = [
  {
    slug: 'ss2i-founder',
    name: 'Christophe Sauvion',
    roleFr: 'Fondateur de SS2i, membre de la CCI La Rochelle',
    roleEn: 'Founder of SS2i, member of the La Rochelle chamber',
    organizations: ['ss2i', 'cci-la-rochelle'],
    jurisdiction: Jurisdiction.FR,
    statements: ['F-S0-025', 'F-S0-026', 'F-S0-027'],
  },
  {
    slug: 'cci-quebec-president',
    name: 'Alain Aubut',
    roleFr: 'Président de la CCI Québec',
    roleEn: 'President of the Québec chamber',
    organizations: ['cci-quebec'],
    statements: ['F-S0-034'],
  },
  {
    slug: 'le-nouvelliste-author',
    name: 'Marcel Aubry',
    roleFr: 'Auteur d’un article du Nouvelliste',
    roleEn: 'Author of an article in Le Nouvelliste',
    organizations: ['le-nouvelliste'],
    statements: ['F-S1-002'],
  },
  {
    slug: 'cqi-director',
    name: 'Catherine Gervais',
    roleFr: 'Dirige l’équipe de Carrefour Québec International',
    roleEn: 'Leads the team of Carrefour Québec International',
    organizations: ['cqi'],
    statements: ['F-S1-018'],
  },
  {
    slug: 'quiet-oceans-sales-director',
    name: 'Carl Bois',
    roleFr: 'Directeur commercial de Quiet-Oceans',
    roleEn: 'Sales director of Quiet-Oceans',
    organizations: ['quiet-oceans'],
    jurisdiction: Jurisdiction.FR,
    statements: ['F-S2-015'],
  },
  {
    slug: 'anaximandre-director',
    name: 'Guy Mordret',
    roleFr: 'Directeur d’Anaximandre',
    roleEn: 'Director of Anaximandre',
    organizations: ['anaximandre'],
    jurisdiction: Jurisdiction.FR,
    statements: ['F-S2-030'],
  },
  {
    slug: 'ile-imaginair-delegate',
    name: 'Joël Arseneau',
    roleFr: 'Représente L’Île Imagin’air',
    roleEn: 'Represents L’Île Imagin’air',
    organizations: ['ile-imaginair'],
    statements: ['F-S3-012'],
  },
  {
    slug: 'cap-aux-meules-delegate-1',
    name: 'Dany Bouffard',
    roleFr: 'Représente Gemini 3 D et Bedecomics (1)',
    roleEn: 'Represents Gemini 3 D and Bedecomics (1)',
    organizations: ['gemini-3d', 'bedecomics'],
    statements: ['F-S3-014'],
    readings: ['AMB-16'],
  },
  {
    slug: 'cap-aux-meules-delegate-2',
    name: 'Nancy Thorne',
    roleFr: 'Représente Gemini 3 D et Bedecomics (2)',
    roleEn: 'Represents Gemini 3 D and Bedecomics (2)',
    organizations: ['gemini-3d', 'bedecomics'],
    statements: ['F-S3-017'],
    readings: ['AMB-16'],
  },
  {
    slug: 'jolifish-president',
    name: 'Stéphane Hamilton',
    roleFr: 'Président de Jolifish',
    roleEn: 'President of Jolifish',
    organizations: ['jolifish'],
    statements: ['F-S3-020', 'F-S3-048'],
  },
  {
    slug: 'designer-bonaventure-delegate',
    name: 'Marilou Levasseur',
    roleFr: 'Designer graphique à Bonaventure',
    roleEn: 'Graphic designer in Bonaventure',
    organizations: ['designer-bonaventure'],
    statements: ['F-S3-022'],
  },
  {
    slug: 'communication-antilope-delegate',
    name: 'Marie-Ève Forest',
    roleFr: 'Représente Communication Antilope',
    roleEn: 'Represents Communication Antilope',
    organizations: ['communication-antilope'],
    statements: ['F-S3-024'],
  },
  {
    slug: 'chandler-delegate',
    name: 'Benoît Moreau',
    roleFr: 'Représente la Ville de Chandler',
    roleEn: 'Represents the City of Chandler',
    organizations: ['ville-chandler'],
    statements: ['F-S3-026'],
  },
  {
    slug: 'new-richmond-delegate',
    name: 'Alain Grenier',
    roleFr: 'Représente la Ville de New Richmond',
    roleEn: 'Represents the City of New Richmond',
    organizations: ['ville-new-richmond'],
    statements: ['F-S3-028'],
  },
  {
    slug: 'gimxport-mission-lead',
    name: 'Priscilla Doiron',
    roleFr: 'Chef de mission pour GIMXPORT',
    roleEn: 'Mission lead for GIMXPORT',
    organizations: ['gimxport'],
    statements: ['F-S3-030', 'F-S3-033'],
  },
  {
    slug: 'gimxport-general-manager',
    name: 'Gino Cyr',
    roleFr: 'Directeur général de GIMXPORT',
    roleEn: 'General manager of GIMXPORT',
    organizations: ['gimxport'],
    statements: ['F-S3-031', 'F-S3-033'],
  },
  {
    slug: 'technocentre-tic-general-manager',
    name: 'Carol Cotton',
    roleFr: 'Directeur général du Technocentre des TIC',
    roleEn: 'General manager of the Technocentre des TIC',
    organizations: ['technocentre-tic'],
    statements: ['F-S3-032', 'F-S3-033', 'F-S3-058'],
  },
  {
    slug: 'laval-mayor',
    name: 'Marc Demers',
    roleFr: 'Maire de Laval',
    roleEn: 'Mayor of Laval',
    organizations: ['ville-laval'],
    statements: ['F-S4-006', 'F-S4-008', 'F-S4-035'],
  },
];

export const contactPoints: readonly ContactPoint[] = contacts.map((contact) => ({
  id: `contact:${contact.slug}`,
  role: text(contact.roleFr, contact.roleEn),
  sortRole: foldText(contact.roleFr),
  name: contact.name,
  consent: ConsentStatus.UNKNOWN,
  jurisdiction: contact.jurisdiction ?? Jurisdiction.QC,
  retainUntil: null,
  sources: cite(...contact.statements),
  readings: readings(...(contact.readings ?? [])),
}));

export const contactPointOrganizations: readonly ContactPointOrganization[] = contacts.flatMap(
  ({ slug, organizations }) =>
    organizations.map((organization, index) => {
      const [contactPointId, organizationId] = [`contact:${slug}`, `org:${organization}`];
      return { id: `${contactPointId}/${organizationId}`, contactPointId, organizationId, position: index + 1 };
    }),
);
