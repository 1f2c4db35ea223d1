import { cite } from '@passerelle/documents';
import { foldText } from '@passerelle/subgraph-kit';
import type { GeoPoint, Territory } from '../territory/territory.entity';
import type { TerritoryCode } from '../territory/territory-code.entity';
import { territoriesOfFrance } from './territories-france';
import { territoriesOfQuebec } from './territories-quebec';
import { mrcOfQuebec } from './territories-quebec-mrc';
import { wideTerritories } from './territories-wide';
import { territoryAncestorRows } from './territory-ancestors';
import type { TerritorySpec } from './territory-spec';

const specs: readonly TerritorySpec[] = [
  ...wideTerritories,
  ...territoriesOfFrance,
  ...territoriesOfQuebec,
  ...mrcOfQuebec,
];

function centroidOf({ at, near }: TerritorySpec): GeoPoint | null {
  const point = at ?? near;
  return point ? { latitude: point[0], longitude: point[1], approximate: at === undefined } : null;
}

function territoryRow(spec: TerritorySpec): Territory {
  const { name, kind } = spec;
  const aliases = [...(spec.aliases ?? [])];
  return {
    id: `territory:${spec.slug}`,
    name,
    sortName: foldText(name.fr ?? ''),
    searchText: foldText([name.fr, name.en, ...aliases].join(' ')),
    kind,
    aliases,
    centroid: centroidOf(spec),
    validFrom: null,
    validTo: null,
    notes: [...(spec.notes ?? [])],
    sources: cite(...(spec.statements ?? [])),
  };
}

function codeRows({ slug, codes = [] }: TerritorySpec): TerritoryCode[] {
  return codes.map(([scheme, code, source]) => ({
    id: `${scheme}:${code}`,
    territoryId: `territory:${slug}`,
    scheme,
    code,
    source,
  }));
}

export const territories = specs.map(territoryRow);
export const territoryCodes = specs.flatMap(codeRows);
export const territoryAncestors = territoryAncestorRows(specs);
