import { errors } from '@passerelle/protocol';
import type { EntityManager } from 'typeorm';
import { type Actor, addAuditEntry } from '../audit/add-audit-entry';
import type { CurrentGraph } from '../checking/current-graph';
import type { Evaluation } from '../checking/evaluate';
import { evaluate } from '../checking/evaluate';
import type { Candidate, Proposal } from '../checking/proposal';
import { recordCheck } from '../checking/record-check';
import { CheckKind, Verdict } from '../checking/schema-check.entity';
import { sha256 } from '../content/content-store';
import type { Finding } from '../findings/finding';
import { keepVersion, versionHash, versionId } from '../subgraph/keep-version';
import { PublishedSubgraph } from '../subgraph/published-subgraph.entity';
import { replaceState, StateChanged } from '../supergraph/registry-state';
import type { RegistryCore } from './registry-core';
import { serveNext } from './serve-next';

/** What came of a check or a publish. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly checkId: string;
  /** The hash of the version of the subgraph that is in the graph now: the base of the next publish; null: none. */
  readonly version: string | null;
  /** The hash of the newest supergraph; null: none. */
  readonly supergraph: string | null;
}

/** Says what would come of publishing. Changes nothing but the list of checks. */
export async function check(core: RegistryCore, actor: Actor, proposal: Proposal): Promise<Outcome> {
  const around = await core.surroundings();
  const evaluation = await evaluate(proposal, around);
  return record(core, actor, CheckKind.CHECK, proposal, evaluation, around.graph);
}

/**
 * Publishes one schema, several at once, or takes subgraphs out: accepted or refused as a whole.
 *
 * @param base the hash of the version the author started from; null: the subgraph is new; undefined: not asked, for
 * several at once. Throws BASE_OUTDATED where another version is in the graph.
 */
export function publish(
  core: RegistryCore,
  actor: Actor,
  proposal: Proposal,
  base: string | null | undefined,
): Promise<Outcome> {
  return core.oneByOne(async () => {
    for (;;) {
      const around = await core.surroundings();
      const { graph } = around;
      refuseOutdatedBase(graph, proposal, base);
      if (isUnchanged(graph, proposal)) {
        return record(core, actor, CheckKind.PUBLISH, proposal, { verdict: Verdict.UNCHANGED, findings: [] }, graph);
      }
      const evaluation = await evaluate(proposal, around);
      try {
        return await record(core, actor, CheckKind.PUBLISH, proposal, evaluation, graph);
      } catch (error) {
        // Another process published meanwhile: what was checked is outdated.
        if (!(error instanceof StateChanged)) throw error;
      }
    }
  });
}

/** Keeps the check, and what it led to, in one transaction. */
async function record(
  core: RegistryCore,
  actor: Actor,
  kind: CheckKind,
  proposal: Proposal,
  {
    verdict,
    findings,
    next = null,
  }: Omit<Evaluation, 'verdict' | 'next'> & { verdict: Verdict; next?: Evaluation['next'] },
  graph: CurrentGraph,
): Promise<Outcome> {
  const subgraphs = [...proposal.candidates.map(({ subgraph }) => subgraph), ...proposal.retired];
  const subject = subgraphs.length === 1 ? (subgraphs[0] ?? '') : `${subgraphs.length} subgraphs`;
  return core.database.write(async (manager) => {
    let supergraph = graph.headId;
    if (kind === CheckKind.PUBLISH) {
      if (next) supergraph = await serveNext(manager, actor, graph, proposal, next);
      else if (verdict !== Verdict.REFUSED) await replaceState(manager, graph, {});
      await markQuarantine(manager, actor, proposal, verdict, findings);
      const act = proposal.retired.length > 0 ? 'retire' : 'publish';
      await addAuditEntry(manager, actor, act, subject, {
        verdict,
        supergraph,
        ...(subgraphs.length > 1 && { subgraphs: subgraphs.slice(0, 200) }),
        ...(proposal.acceptBreaking && { acceptBreaking: true }),
      });
    }
    const checkId = await recordCheck(manager, {
      kind,
      verdict,
      findings,
      subgraph: subject,
      institution: actor.institution,
      sdlHash: sha256(proposal.candidates.map(({ sdl }) => sdl).join('\n')),
      supergraphId: kind === CheckKind.PUBLISH && next ? supergraph : null,
    });
    const version = next && kind === CheckKind.PUBLISH ? publishedHash(proposal) : currentHash(graph, subject);
    return { verdict, findings, checkId, version, supergraph: supergraph?.replace('supergraph:', '') ?? null };
  });
}

/** A node whose contract part is wrong is marked; a good version lifts the mark. */
async function markQuarantine(
  manager: EntityManager,
  actor: Actor,
  { candidates }: Proposal,
  verdict: Verdict,
  findings: readonly Finding[],
): Promise<void> {
  if (verdict === Verdict.REFUSED) return;
  for (const candidate of candidates) {
    const id = `subgraph:${candidate.subgraph}`;
    const isWrong = verdict === Verdict.QUARANTINED;
    if (isWrong) await keepVersion(manager, candidate, actor.institution);
    await manager.update(
      PublishedSubgraph,
      { id },
      {
        quarantinedVersionId: isWrong ? versionId(candidate) : null,
        quarantineReason: isWrong
          ? findings
              .filter(({ level }) => level === 'error')
              .map(({ message }) => message)
              .join('\n')
              .slice(0, 10_000)
          : null,
      },
    );
  }
}

function refuseOutdatedBase(
  graph: CurrentGraph,
  { candidates, retired }: Proposal,
  base: string | null | undefined,
): void {
  if (base === undefined) return;
  const subgraph = candidates[0]?.subgraph ?? retired[0] ?? '';
  const current = currentHash(graph, subgraph);
  if (current !== base) throw errors.baseOutdated({ subgraph, base, current });
}

function currentHash(graph: CurrentGraph, subgraph: string): string | null {
  return graph.parts.find((part) => part.subgraph.name === subgraph)?.version.hash ?? null;
}

function publishedHash({ candidates: [first, ...more] }: Proposal): string | null {
  return first && more.length === 0 ? versionHash(first) : null;
}

function isUnchanged(graph: CurrentGraph, { candidates, retired }: Proposal): boolean {
  const isCurrent = (candidate: Candidate) => {
    const part = graph.parts.find(({ subgraph }) => subgraph.name === candidate.subgraph);
    if (part?.version.hash !== versionHash(candidate) || part.subgraph.memberId !== candidate.institution) return false;
    // A contract that has changed since is checked anew.
    return part.subgraph.quarantinedVersionId !== part.version.id;
  };
  return candidates.length > 0 && retired.length === 0 && candidates.every(isCurrent);
}
