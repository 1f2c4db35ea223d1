import { text } from '@passerelle/subgraph-kit';
import { NoteTopic } from '../source-ref';
import { TerritoryKind } from '../territory/territory.entity';
import { TerritoryScheme } from '../territory/territory-code.entity';
import { note } from './note';
import { codeLists, type TerritorySpec } from './territory-spec';

type Details = Omit<TerritorySpec, 'slug' | 'name' | 'kind' | 'parents' | 'codes'>;

function region(slug: string, code: string, iso: string, fr: string, en = fr): TerritorySpec {
  return {
    slug,
    name: text(fr, en),
    kind: TerritoryKind.FR_REGION,
    parents: ['france'],
    codes: [
      [TerritoryScheme.INSEE_REGION, code, codeLists.insee],
      [TerritoryScheme.ISO_3166_2, iso, codeLists.iso3166Parts],
    ],
  };
}

function department(slug: string, code: string, name: string, parent: string, nuts?: string): TerritorySpec {
  return {
    slug,
    name: text(name, name),
    kind: TerritoryKind.FR_DEPARTMENT,
    parents: [parent],
    codes: [
      [TerritoryScheme.INSEE_DEPARTMENT, code, codeLists.insee],
      // Since 2021 Paris has an ISO code that is not its department number; it is left out until it is looked up.
      ...(code === '75' ? [] : [[TerritoryScheme.ISO_3166_2, `FR-${code}`, codeLists.iso3166Parts] as const]),
      ...(nuts ? [[TerritoryScheme.NUTS3, nuts, codeLists.nuts] as const] : []),
    ],
  };
}

function epci(slug: string, siren: string, name: string, parent: string): TerritorySpec {
  return {
    slug,
    name: text(name, name),
    kind: TerritoryKind.FR_EPCI,
    parents: [parent],
    codes: [[TerritoryScheme.EPCI_SIREN, siren, codeLists.insee]],
  };
}

function commune(slug: string, code: string, name: string, parents: readonly string[], details: Details = {}) {
  const codes: TerritorySpec['codes'] = [[TerritoryScheme.INSEE_COMMUNE, code, codeLists.insee]];
  return { slug, name: text(name, name), kind: TerritoryKind.FR_COMMUNE, parents, codes, ...details };
}

/** The places of the documents in France, all that lies above them, and two communes with the same names. */
export const territoriesOfFrance: readonly TerritorySpec[] = [
  region('auvergne-rhone-alpes', '84', 'FR-ARA', 'Auvergne-Rhône-Alpes'),
  region('bourgogne-franche-comte', '27', 'FR-BFC', 'Bourgogne-Franche-Comté'),
  region('bretagne', '53', 'FR-BRE', 'Bretagne', 'Brittany'),
  region('grand-est', '44', 'FR-GES', 'Grand Est'),
  region('hauts-de-france', '32', 'FR-HDF', 'Hauts-de-France'),
  region('ile-de-france', '11', 'FR-IDF', 'Île-de-France'),
  region('nouvelle-aquitaine', '75', 'FR-NAQ', 'Nouvelle-Aquitaine'),

  department('bas-rhin', '67', 'Bas-Rhin', 'grand-est'),
  {
    ...department('charente-maritime', '17', 'Charente-Maritime', 'nouvelle-aquitaine', 'FRI32'),
    statements: ['F-S0-014', 'F-S0-015', 'F-S0-016'],
    notes: [
      note(NoteTopic.RELATION, 'Des liens étroits avec le Québec', 'Close ties with Québec', 'F-S0-014'),
      note(NoteTopic.OBJECTIVE, 'Coopérer davantage avec le Québec', 'To cooperate more with Québec', 'F-S0-015'),
      note(NoteTopic.OBJECTIVE, 'Prendre pied en Amérique', 'To gain a foothold in the Americas', 'F-S0-016'),
    ],
  },
  department('finistere', '29', 'Finistère', 'bretagne', 'FRH02'),
  department('haute-saone', '70', 'Haute-Saône', 'bourgogne-franche-comte'),
  department('nord', '59', 'Nord', 'hauts-de-france'),
  department('departement-paris', '75', 'Paris', 'ile-de-france'),
  department('savoie', '73', 'Savoie', 'auvergne-rhone-alpes'),

  epci('brest-metropole', '242900314', 'Brest Métropole', 'finistere'),
  epci('ca-la-rochelle', '241700434', 'CA de La Rochelle', 'charente-maritime'),
  epci('ca-rochefort-ocean', '200041762', 'CA Rochefort Océan', 'charente-maritime'),

  commune('brest', '29019', 'Brest', ['finistere', 'brest-metropole'], {
    near: [48.39, -4.49],
    statements: ['F-S2-048'],
  }),
  commune('landerneau', '29103', 'Landerneau', ['finistere'], { near: [48.45, -4.25], statements: ['F-S2-029'] }),
  commune('la-rochelle', '17300', 'La Rochelle', ['charente-maritime', 'ca-la-rochelle'], {
    near: [46.16, -1.15],
    statements: ['F-S0-018'],
  }),
  commune('la-rochelle-70450', '70450', 'La Rochelle', ['haute-saone']),
  commune('lille', '59350', 'Lille', ['nord'], {
    near: [50.63, 3.06],
    statements: ['F-S3-036', 'F-S3-042', 'F-S3-045', 'F-S4-002', 'F-S4-026'],
  }),
  commune('paris', '75056', 'Paris', ['departement-paris'], {
    near: [48.86, 2.35],
    statements: ['F-S3-034', 'F-S3-035'],
  }),
  commune('plouzane', '29212', 'Plouzané', ['finistere', 'brest-metropole'], {
    near: [48.38, -4.62],
    statements: ['F-S2-016'],
  }),
  commune('rochefort', '17299', 'Rochefort', ['charente-maritime', 'ca-rochefort-ocean'], {
    near: [45.94, -0.96],
    statements: ['F-S0-039'],
  }),
  commune('rochefort-73214', '73214', 'Rochefort', ['savoie']),
  commune('strasbourg', '67482', 'Strasbourg', ['bas-rhin'], {
    near: [48.58, 7.75],
    statements: ['F-S3-001', 'F-S3-037', 'F-S3-038', 'F-S3-039', 'F-S3-040', 'F-S3-051'],
  }),
  {
    slug: 'saintonge',
    name: text('Saintonge', 'Saintonge'),
    kind: TerritoryKind.AD_HOC,
    parents: ['charente-maritime'],
    statements: ['F-S0-040'],
  },
];
