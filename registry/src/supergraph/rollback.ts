import { errors } from '@passerelle/protocol';
import { type Actor, addAuditEntry } from '../audit/add-audit-entry';
import { assignOwners } from '../ownership/assign-owners';
import { keepManifest } from '../ownership/keep-manifest';
import { loadGraph } from '../publishing/load-graph';
import type { RegistryCore } from '../publishing/registry-core';
import { readState, replaceState, StateChanged } from './registry-state';
import { SupergraphVersion } from './supergraph-version.entity';

/**
 * Serves an earlier supergraph again, byte for byte, and checks from now on against what it was made of: whoever
 * published since starts again from there. Ends a pin.
 */
export function rollback(core: RegistryCore, actor: Actor, hash: string): Promise<{ readonly supergraph: string }> {
  return change(core, async (manager) => {
    const id = await requireSupergraph(manager, hash);
    const state = await readState(manager);
    await replaceState(manager, state, { headId: id, pinnedId: null });
    const graph = await loadGraph(manager);
    const parts = graph.parts.flatMap(({ subgraph, composed }) =>
      composed ? [{ subgraph: subgraph.name, institution: subgraph.memberId, schema: composed.schema }] : [],
    );
    const names = new Map([...graph.subgraphs].map(([name, { memberId }]) => [name, memberId]));
    await keepManifest(manager, graph.manifest, assignOwners(graph.manifest, parts, names));
    await addAuditEntry(manager, actor, 'rollback', id, { from: state.headId, pinned: state.pinnedId });
    return { supergraph: hash };
  });
}

/** Serves one supergraph whatever is published, until `unpin`. Publishes are checked and kept as always. */
export function pin(core: RegistryCore, actor: Actor, hash: string): Promise<{ readonly supergraph: string }> {
  return change(core, async (manager) => {
    const id = await requireSupergraph(manager, hash);
    await replaceState(manager, await readState(manager), { pinnedId: id });
    await addAuditEntry(manager, actor, 'pin', id);
    return { supergraph: hash };
  });
}

/** Serves the newest supergraph again. */
export function unpin(core: RegistryCore, actor: Actor): Promise<{ readonly supergraph: string | null }> {
  return change(core, async (manager) => {
    const { headId, revision } = await readState(manager);
    await replaceState(manager, { revision }, { pinnedId: null });
    await addAuditEntry(manager, actor, 'unpin', headId ?? 'nothing');
    return { supergraph: headId?.replace('supergraph:', '') ?? null };
  });
}

type Manager = Parameters<Parameters<RegistryCore['database']['write']>[0]>[0];

function change<Result>(core: RegistryCore, work: (manager: Manager) => Promise<Result>): Promise<Result> {
  return core.oneByOne(async () => {
    for (;;) {
      try {
        return await core.database.write(work);
      } catch (error) {
        if (!(error instanceof StateChanged)) throw error;
      }
    }
  });
}

async function requireSupergraph(manager: Manager, hash: string): Promise<string> {
  const id = `supergraph:${hash}`;
  if (!(await manager.existsBy(SupergraphVersion, { id }))) throw errors.notPublished({ what: `supergraph ${hash}` });
  return id;
}
