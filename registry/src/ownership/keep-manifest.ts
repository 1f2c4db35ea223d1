import { type EntityManager, In } from 'typeorm';
import type { Manifest } from './manifest';
import { OwnedElement } from './owned-element.entity';

const chunkSize = 200;

/** Writes what has changed between two manifests. */
export async function keepManifest(manager: EntityManager, before: Manifest, after: Manifest): Promise<void> {
  const gone = [...before.keys()].filter((coordinate) => !after.has(coordinate));
  for (const ids of chunks(gone)) await manager.delete(OwnedElement, { id: In(ids) });
  const rows: OwnedElement[] = [...after]
    .filter(([coordinate, { institution, isProtected }]) => {
      const known = before.get(coordinate);
      return known?.institution !== institution || known.isProtected !== isProtected;
    })
    .map(([id, { institution, isProtected }]) => ({ id, memberId: institution, isProtected }));
  const known = rows.filter(({ id }) => before.has(id)).map(({ id }) => id);
  for (const ids of chunks(known)) await manager.delete(OwnedElement, { id: In(ids) });
  for (const some of chunks(rows)) await manager.insert(OwnedElement, some);
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, index) =>
    items.slice(index * chunkSize, (index + 1) * chunkSize),
  );
}
