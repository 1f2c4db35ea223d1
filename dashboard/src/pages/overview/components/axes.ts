import type { OverviewPartnershipFragment } from '../overview.generated';

type Party = NonNullable<OverviewPartnershipFragment['parties'][number]['organization']>;
type Territory = NonNullable<Party['territory']>;

/** A place with its position, as the map needs it. */
export interface Place extends Territory {
  readonly centroid: NonNullable<Territory['centroid']>;
}

/** One partnership between two places on either side of the Atlantic. */
export interface Axis {
  readonly key: string;
  readonly west: Place;
  readonly east: Place;
  readonly partnership: OverviewPartnershipFragment;
}

/** In the middle of the ocean: every place of Québec lies west of it, every place of France east. */
const midAtlantic = -35;

/** The axes of partnerships; `unplaced` are the places of parties that have no position. */
export function axesOf(partnerships: readonly OverviewPartnershipFragment[]) {
  const unplaced = new Map<string, Territory>();
  const axes = partnerships.flatMap((partnership) => {
    const territories = partnership.parties.flatMap(({ organization }) => organization?.territory ?? []);
    const places = new Map(territories.filter(isPlaced).map((place) => [place.id, place]));
    for (const territory of territories) if (!isPlaced(territory)) unplaced.set(territory.id, territory);
    const onSide = (isWest: boolean) =>
      [...places.values()].filter(({ centroid }) => centroid.longitude < midAtlantic === isWest);
    return onSide(true).flatMap((west) =>
      onSide(false).map((east): Axis => ({ key: `${partnership.id} ${west.id} ${east.id}`, west, east, partnership })),
    );
  });
  return { axes, unplaced: [...unplaced.values()] };
}

function isPlaced(territory: Territory): territory is Place {
  return territory.centroid !== null;
}
