import { type GeoPermissibleObjects, geoConicEqualArea, geoGraticule10, geoPath } from 'd3-geo';
import { Suspense, use, useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-110m.json?url';
import { useWords } from '../../../words/use-words';
import type { Axis, Place } from './axes';
import classes from './axis-map.module.css';

const width = 760;
const height = 340;

/** From one name to the next under it. */
const nameHeight = 24;

// Begins while the hub is still asked, so that neither waits for the other.
const land = readLand();

async function readLand(): Promise<GeoPermissibleObjects> {
  const topology = (await (await fetch(landUrl)).json()) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land);
}

// The North Atlantic between Montréal and Lille, seen from above its middle.
const projection = geoConicEqualArea()
  .parallels([42, 56])
  .rotate([36, 0])
  .fitExtent(
    [
      [150, 50],
      [width - 120, height - 40],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [-77, 44],
        [-66, 54],
        [6, 52],
        [5, 43],
      ],
    },
  );
const draw = geoPath(projection);

/** The axes drawn over the ocean. The list under it says the same in words and has the links. */
export function AxisMap({ axes }: { axes: readonly Axis[] }) {
  const { t, text } = useWords();
  const places = useMemo(
    () => [...new Map(axes.flatMap(({ west, east }) => [west, east]).map((p) => [p.id, p])).values()],
    [axes],
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.map} role="img" aria-label={t('overview.axes')}>
      <path d={draw(geoGraticule10()) ?? ''} className={classes.grid} />
      <Suspense>
        <Land />
      </Suspense>
      {axes.map(({ key, west, east, partnership }, nth) => (
        <path key={key} d={arc(west, east, nth)} className={classes.axis}>
          <title>{text(partnership.title)}</title>
        </path>
      ))}
      <PlaceMarks of={places.filter((place) => isWest(place))} />
      <PlaceMarks of={places.filter((place) => !isWest(place))} />
    </svg>
  );
}

function Land() {
  return <path d={draw(use(land)) ?? ''} className={classes.land} />;
}

/** The places of one side. Their names stand under one another beside them, each joined to its place. */
function PlaceMarks({ of }: { of: readonly Place[] }) {
  const { text } = useWords();
  const fromNorth = of
    .map((place) => ({ place, x: at(place)[0], y: at(place)[1] }))
    .sort((one, other) => one.y - other.y);
  const xs = fromNorth.map(({ x }) => x);
  const middle = fromNorth.reduce((sum, { y }) => sum + y, 0) / Math.max(1, of.length);
  return fromNorth.map(({ place, x, y }, nth) => {
    const nameX = isWest(place) ? Math.min(...xs) - 22 : Math.max(...xs) + 22;
    const nameY = middle + (nth - (of.length - 1) / 2) * nameHeight;
    return (
      <g key={place.id}>
        <line x1={x} y1={y} x2={nameX} y2={nameY} className={classes.leader} />
        <circle cx={x} cy={y} r={4.5} className={classes.place} />
        <text x={nameX} y={nameY + 6} textAnchor={isWest(place) ? 'end' : 'start'} className={classes.name}>
          {text(place.name)}
        </text>
      </g>
    );
  });
}

function isWest(place: Place): boolean {
  return at(place)[0] < width / 2;
}

function at({ centroid: { longitude, latitude } }: Place): [number, number] {
  return projection([longitude, latitude]) ?? [0, 0];
}

/** A curve that rises as a route over the ocean does; each rises higher than the one before, so that none hides another. */
function arc(west: Place, east: Place, nth: number): string {
  const [[x1, y1], [x2, y2]] = [at(west), at(east)];
  const rise = Math.hypot(x2 - x1, y2 - y1) * (0.12 + 0.09 * nth);
  return `M${x1},${y1}Q${(x1 + x2) / 2},${(y1 + y2) / 2 - rise} ${x2},${y2}`;
}
