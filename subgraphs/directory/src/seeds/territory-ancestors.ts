import type { TerritoryAncestor } from '../territory/territory-ancestor.entity';

interface Node {
  readonly slug: string;
  readonly parents: readonly string[];
}

/**
 * Every territory with every territory it lies in, itself included. A territory may have several
 * parents; the distance is that of the shortest way up. Throws on a parent that is not among the nodes.
 */
export function territoryAncestorRows(nodes: readonly Node[]): TerritoryAncestor[] {
  const parentsBySlug = new Map(nodes.map(({ slug, parents }) => [slug, parents]));
  return nodes.flatMap(({ slug }) =>
    [...distancesUp(slug, parentsBySlug)].map(([ancestor, distance]) => {
      const [territoryId, ancestorId] = [`territory:${slug}`, `territory:${ancestor}`];
      return { id: `${territoryId}/${ancestorId}`, territoryId, ancestorId, distance };
    }),
  );
}

function distancesUp(slug: string, parentsBySlug: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const distances = new Map([[slug, 0]]);
  // A Map gives back what is added while it is walked, in order: nearest territories first.
  for (const [current, distance] of distances) {
    const parents = parentsBySlug.get(current);
    if (parents === undefined) throw new Error(`${slug} lies in ${current}, which is not among the territories`);
    for (const parent of parents) if (!distances.has(parent)) distances.set(parent, distance + 1);
  }
  return distances;
}
