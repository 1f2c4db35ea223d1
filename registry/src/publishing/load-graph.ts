import { type EntityManager, In } from 'typeorm';
import type { CurrentGraph, CurrentPart } from '../checking/current-graph';
import { readContent } from '../content/content-store';
import { OwnedElement } from '../ownership/owned-element.entity';
import { readSdl } from '../sdl/read-sdl';
import { PublishedSubgraph } from '../subgraph/published-subgraph.entity';
import { SchemaVersion } from '../subgraph/schema-version.entity';
import { readState } from '../supergraph/registry-state';
import { type SupergraphPart, SupergraphVersion } from '../supergraph/supergraph-version.entity';

/** Reads what proposals are checked against. */
export async function loadGraph(manager: EntityManager): Promise<CurrentGraph> {
  const { revision, headId, pinnedId } = await readState(manager);
  const head = headId === null ? null : await manager.findOneByOrFail(SupergraphVersion, { id: headId });
  const subgraphs = new Map(
    (await manager.find(PublishedSubgraph, { order: { firstPublishedAt: 'ASC', id: 'ASC' } })).map((row) => [
      row.name,
      row,
    ]),
  );
  const made: SupergraphPart[] = head === null ? [] : JSON.parse(await readContent(manager, head.partsHash));
  const composedHashById = new Map(
    made.map(({ schemaVersionId, composedSdlHash }) => [schemaVersionId, composedSdlHash]),
  );
  const versions = await manager.findBy(SchemaVersion, { id: In([...composedHashById.keys()]) });
  const versionBySubgraph = new Map(versions.map((version) => [version.subgraphId, version]));
  const parts: CurrentPart[] = [];
  for (const subgraph of subgraphs.values()) {
    const version = versionBySubgraph.get(subgraph.id);
    if (version) parts.push(await loadPart(manager, subgraph, version, composedHashById.get(version.id) ?? null));
  }
  const elements = await manager.find(OwnedElement);
  return {
    revision,
    headId,
    pinnedId,
    parts,
    subgraphs,
    manifest: new Map(elements.map(({ id, memberId, isProtected }) => [id, { institution: memberId, isProtected }])),
    apiSdl: head === null ? null : await readContent(manager, head.apiSdlHash),
  };
}

async function loadPart(
  manager: EntityManager,
  subgraph: PublishedSubgraph,
  version: SchemaVersion,
  composedSdlHash: string | null,
): Promise<CurrentPart> {
  const sdl = await readContent(manager, version.sdlHash);
  if (composedSdlHash === null) return { subgraph, version, sdl, composed: null };
  const composedSdl = await readContent(manager, composedSdlHash);
  const reading = readSdl(composedSdl);
  if (reading.kind === 'unreadable') {
    throw new Error(`the kept schema ${version.id} cannot be read: ${reading.findings[0]?.message}`);
  }
  return { subgraph, version, sdl, composed: { sdl: composedSdl, schema: reading.schema } };
}
