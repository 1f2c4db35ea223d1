import type { OverviewPartnershipFragment } from '../overview.generated';

type Party = NonNullable<OverviewPartnershipFragment['parties'][number]['organization']>;
type Territory = NonNullable<Party['territory']>;

/** A place with its position, as the map needs it. */
export interface Place extends Territory {
  readonly centroid: NonNullable<Territory['centroid']>;
}

/** Two places on either side of the Atlantic that a partnership joins. */
export interface Axis {
  readonly key: string;
  readonly west: Place;
  readonly east: Place;
  readonly partnership: OverviewPartnershipFragment;
}

/** In the middle of the ocean: every place of Québec lies west of it, every place of France east. */
const midAtlantic = -35;

/** The axes of a partnership: each of its places in the west with each in the east. */
export function axesOf(partnership: OverviewPartnershipFragment): Axis[] {
  const places = new Map(
    territoriesOf(partnership)
      .filter(isPlaced)
      .map((place) => [place.id, place]),
  );
  const onSide = (isWest: boolean) =>
    [...places.values()].filter(({ centroid }) => centroid.longitude < midAtlantic === isWest);
  return onSide(true).flatMap((west) =>
    onSide(false).map((east) => ({ key: `${partnership.id} ${west.id} ${east.id}`, west, east, partnership })),
  );
}

/** The places of a partnership's parties that have no position, and so are not on the map. */
export function unplacedOf(partnership: OverviewPartnershipFragment): Territory[] {
  const unplaced = territoriesOf(partnership).filter((territory) => !isPlaced(territory));
  return [...new Map(unplaced.map((territory) => [territory.id, territory])).values()];
}

function territoriesOf({ parties }: OverviewPartnershipFragment): Territory[] {
  return parties.flatMap(({ organization }) => organization?.territory ?? []);
}

function isPlaced(territory: Territory): territory is Place {
  return territory.centroid !== null;
}
