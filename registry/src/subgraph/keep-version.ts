import type { EntityManager } from 'typeorm';
import type { Candidate } from '../checking/proposal';
import { keepContent, sha256 } from '../content/content-store';
import { SchemaVersion } from './schema-version.entity';

/** All that makes a version another one. */
export function versionHash({ kind, contract, contractVersion, url, sdl }: Candidate): string {
  return sha256(JSON.stringify([kind, contract, contractVersion, url, sdl]));
}

export function versionId(candidate: Candidate): string {
  return `schema:${candidate.subgraph}:${versionHash(candidate)}`;
}

/** Keeps a published schema as it was sent; returns the id of its version. */
export async function keepVersion(manager: EntityManager, candidate: Candidate, publisherId: string): Promise<string> {
  const id = versionId(candidate);
  if (await manager.existsBy(SchemaVersion, { id })) return id;
  await manager.insert(SchemaVersion, {
    id,
    subgraphId: `subgraph:${candidate.subgraph}`,
    hash: versionHash(candidate),
    kind: candidate.kind,
    contract: candidate.contract,
    contractVersion: candidate.contractVersion,
    url: candidate.url,
    sdlHash: await keepContent(manager, candidate.sdl),
    publisherId,
    publishedAt: new Date().toISOString(),
  });
  return id;
}
