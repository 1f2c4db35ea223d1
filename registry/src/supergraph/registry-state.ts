import type { EntityManager } from 'typeorm';
import { RegistryState } from './registry-state.entity';

const id = 'state';

/** What is served; nothing before the first publish. */
export async function readState(manager: EntityManager): Promise<RegistryState> {
  return (await manager.findOneBy(RegistryState, { id })) ?? { id, revision: 0, headId: null, pinnedId: null };
}

/** Somebody else changed what is served meanwhile. */
export class StateChanged extends Error {
  constructor() {
    super('another publish came first; what was checked is not what is served any more');
  }
}

/**
 * Replaces the state where it is still the one that was read. Throws StateChanged otherwise, which takes back the
 * transaction: of two publishes at once, in one process or two, the second is checked anew.
 */
export async function replaceState(
  manager: EntityManager,
  read: { readonly revision: number },
  next: Partial<Pick<RegistryState, 'headId' | 'pinnedId'>>,
): Promise<void> {
  const revision = read.revision + 1;
  if (read.revision === 0) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(RegistryState)
      .values({ id, revision: 0, headId: null, pinnedId: null })
      .orIgnore()
      .execute();
  }
  const { affected } = await manager.update(RegistryState, { id, revision: read.revision }, { ...next, revision });
  // sql.js does not say how many rows it changed; it is one process, whose writes wait for each other.
  const isReplaced = affected === undefined ? (await readState(manager)).revision === revision : affected === 1;
  if (!isReplaced) throw new StateChanged();
}
