import { type GeoPermissibleObjects, geoConicEqualArea, geoGraticule10, geoPath } from 'd3-geo';
import { Suspense, use, useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-110m.json?url';
import { useWords } from '../../../words/use-words';
import type { Axis, Place } from './axes';
import classes from './axis-map.module.css';

const width = 960;
const height = 430;

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
      [70, 60],
      [width - 70, height - 50],
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
      {axes.map(({ key, west, east, partnership }) => (
        <path key={key} d={arc(west, east)} className={classes.axis}>
          <title>{text(partnership.title)}</title>
        </path>
      ))}
      {places.map((place) => (
        <PlaceMark key={place.id} of={place} name={text(place.name)} others={places} />
      ))}
    </svg>
  );
}

function Land() {
  return <path d={draw(use(land)) ?? ''} className={classes.land} />;
}

function PlaceMark({ of, name, others }: { of: Place; name: string; others: readonly Place[] }) {
  const [x, y] = at(of);
  const isWest = x < width / 2;
  // Of two places that are close, the southern one has its name below.
  const hasNorthernNeighbour = others.some((other) => {
    const [otherX, otherY] = at(other);
    return other !== of && Math.abs(otherX - x) < 60 && otherY < y && y - otherY < 18;
  });
  return (
    <g>
      <circle cx={x} cy={y} r={5} className={classes.place} />
      <text
        x={x + (isWest ? -10 : 10)}
        y={y + (hasNorthernNeighbour ? 14 : 4)}
        textAnchor={isWest ? 'end' : 'start'}
        className={classes.name}
      >
        {name}
      </text>
    </g>
  );
}

function at({ centroid: { longitude, latitude } }: Place): [number, number] {
  return projection([longitude, latitude]) ?? [0, 0];
}

/** A curve that rises as a route over the ocean does, whatever the projection makes of it. */
function arc(west: Place, east: Place): string {
  const [[x1, y1], [x2, y2]] = [at(west), at(east)];
  const rise = Math.hypot(x2 - x1, y2 - y1) * 0.22;
  return `M${x1},${y1}Q${(x1 + x2) / 2},${(y1 + y2) / 2 - rise} ${x2},${y2}`;
}
