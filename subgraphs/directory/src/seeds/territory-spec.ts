import type { LocalizedText } from '@passerelle/subgraph-kit';
import type { Note } from '../source-ref';
import type { TerritoryKind } from '../territory/territory.entity';
import type { TerritoryScheme } from '../territory/territory-code.entity';

/** One territory with all that hangs on it; `territories.ts` turns specs into rows. */
export interface TerritorySpec {
  /** The id is `territory:<slug>`. */
  readonly slug: string;
  readonly name: LocalizedText;
  readonly kind: TerritoryKind;
  /** Slugs of the territories it lies in directly. */
  readonly parents: readonly string[];
  readonly codes?: readonly (readonly [scheme: TerritoryScheme, code: string, source: string])[];
  readonly aliases?: readonly string[];
  /** As in the list of municipalities. */
  readonly at?: readonly [latitude: number, longitude: number];
  /** Rounded, not from a register. */
  readonly near?: readonly [latitude: number, longitude: number];
  readonly notes?: readonly Note[];
  /** The statements that name it. */
  readonly statements?: readonly string[];
}

/** The lists the codes were taken from. */
export const codeLists = {
  iso3166: 'ISO 3166-1',
  iso3166Parts: 'ISO 3166-2',
  insee: 'INSEE COG 2026',
  nuts: 'NUTS 2021',
  quebecRegions: 'Institut de la statistique du Québec',
  quebecMrc: 'Données Québec SDA',
  quebecMunicipalities: 'MAMH, code géographique',
} as const;
