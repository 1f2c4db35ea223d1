import type { EntityManager } from 'typeorm';
import { keepContent } from '../content/content-store';
import type { Finding } from '../findings/finding';
import { newId } from '../ids/new-id';
import { type CheckKind, SchemaCheck, type Verdict } from './schema-check.entity';

export interface CheckToRecord {
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly subgraph: string;
  readonly institution: string;
  readonly sdlHash: string;
  readonly supergraphId: string | null;
}

/** Keeps a check; returns its id. */
export async function recordCheck(manager: EntityManager, check: CheckToRecord): Promise<string> {
  const at = new Date();
  const count = (level: Finding['level']) => check.findings.filter((finding) => finding.level === level).length;
  const id = newId('check', at);
  await manager.insert(SchemaCheck, {
    id,
    kind: check.kind,
    subgraphName: check.subgraph,
    memberId: check.institution,
    at: at.toISOString(),
    verdict: check.verdict,
    sdlHash: check.sdlHash,
    findingsHash: await keepContent(manager, JSON.stringify(check.findings)),
    errorCount: count('error'),
    warningCount: count('warning'),
    supergraphId: check.supergraphId,
  });
  return id;
}
