import type { EntityManager } from 'typeorm';
import { type Actor, addAuditEntry } from '../audit/add-audit-entry';
import type { CurrentGraph } from '../checking/current-graph';
import type { EvaluatedPart, Evaluation } from '../checking/evaluate';
import type { Proposal } from '../checking/proposal';
import { keepContent } from '../content/content-store';
import { keepManifest } from '../ownership/keep-manifest';
import { keepVersion } from '../subgraph/keep-version';
import { PublishedSubgraph } from '../subgraph/published-subgraph.entity';
import { replaceState } from '../supergraph/registry-state';
import { type SupergraphPart, SupergraphVersion } from '../supergraph/supergraph-version.entity';

/** Keeps what was accepted and makes it the head. Returns the id of the supergraph. */
export async function serveNext(
  manager: EntityManager,
  actor: Actor,
  graph: CurrentGraph,
  proposal: Proposal,
  { composition, parts, manifest, quarantined }: NonNullable<Evaluation['next']>,
): Promise<string> {
  const made: SupergraphPart[] = [];
  for (const part of parts) made.push(await keepPart(manager, part));
  const hash = await keepContent(manager, composition.supergraphSdl);
  const id = `supergraph:${hash}`;
  const [subgraph, ...more] = [...proposal.candidates.map((candidate) => candidate.subgraph), ...proposal.retired];
  if (!(await manager.existsBy(SupergraphVersion, { id }))) {
    const hashByVariant: Record<string, string> = {};
    for (const [name, sdl] of Object.entries(composition.sdlByVariant)) {
      hashByVariant[name] = await keepContent(manager, sdl);
    }
    await manager.insert(SupergraphVersion, {
      id,
      hash,
      composedAt: new Date().toISOString(),
      apiSdlHash: await keepContent(manager, composition.apiSdl),
      partsHash: await keepContent(manager, JSON.stringify(made)),
      hashByVariant,
      subgraphId: subgraph !== undefined && more.length === 0 ? `subgraph:${subgraph}` : null,
      changesHash: await keepContent(manager, JSON.stringify(composition.changes)),
    });
  } else {
    // The same bytes from other parts, such as a text that differs in a comment: the parts are what counts next time.
    await manager.update(SupergraphVersion, { id }, { partsHash: await keepContent(manager, JSON.stringify(made)) });
  }
  await keepManifest(manager, graph.manifest, manifest);
  for (const [name, reason] of quarantined) {
    const kept = graph.parts.find((part) => part.subgraph.name === name);
    await manager.update(
      PublishedSubgraph,
      { id: `subgraph:${name}` },
      { quarantinedVersionId: kept?.version.id ?? null, quarantineReason: reason.slice(0, 10_000) },
    );
    await addAuditEntry(manager, actor, 'quarantine', name, { supergraph: id });
  }
  await replaceState(manager, graph, { headId: id });
  return id;
}

async function keepPart(manager: EntityManager, part: EvaluatedPart): Promise<SupergraphPart> {
  const composedSdlHash = part.composed === null ? null : await keepContent(manager, part.composed.sdl);
  if (part.kind === 'kept') return { schemaVersionId: part.part.version.id, composedSdlHash };
  const { candidate } = part;
  await manager
    .createQueryBuilder()
    .insert()
    .into(PublishedSubgraph)
    .values({
      id: `subgraph:${candidate.subgraph}`,
      name: candidate.subgraph,
      memberId: candidate.institution,
      firstPublishedAt: new Date().toISOString(),
      quarantinedVersionId: null,
      quarantineReason: null,
    })
    .orIgnore()
    .execute();
  return { schemaVersionId: await keepVersion(manager, candidate, candidate.institution), composedSdlHash };
}
