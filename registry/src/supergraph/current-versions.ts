import type { EntityManager } from 'typeorm';
import { readContent } from '../content/content-store';
import { readState } from './registry-state';
import { type SupergraphPart, SupergraphVersion } from './supergraph-version.entity';

/** What the newest supergraph is made of, and which supergraph is served. */
export interface CurrentVersions {
  readonly headId: string | null;
  readonly servedId: string | null;
  readonly isPinned: boolean;
  /** The version of a subgraph by the id of the subgraph. */
  readonly versionIdBySubgraphId: ReadonlyMap<string, string>;
}

/** Reads it when it is first asked, and then no more. */
export function currentVersions(reader: EntityManager): () => Promise<CurrentVersions> {
  let known: Promise<CurrentVersions> | undefined;
  return () => {
    known ??= read(reader);
    return known;
  };
}

async function read(reader: EntityManager): Promise<CurrentVersions> {
  const { headId, pinnedId } = await readState(reader);
  const head = headId === null ? null : await reader.findOneBy(SupergraphVersion, { id: headId });
  const parts = head === null ? [] : supergraphParts(await readContent(reader, head.partsHash));
  return {
    headId,
    servedId: pinnedId ?? headId,
    isPinned: pinnedId !== null,
    versionIdBySubgraphId: new Map(
      parts.map(({ schemaVersionId }) => [subgraphIdOf(schemaVersionId), schemaVersionId]),
    ),
  };
}

/** The parts of a supergraph as they are kept. */
export function supergraphParts(content: string): SupergraphPart[] {
  return JSON.parse(content);
}

/** `schema:<name>:<hash>` → `subgraph:<name>`; no name holds a colon. */
function subgraphIdOf(schemaVersionId: string): string {
  return `subgraph:${schemaVersionId.split(':')[1]}`;
}
