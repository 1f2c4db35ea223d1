import { type Contract, ContractError, parseContract } from '@passerelle/contract-subgraph';
import type { Composition, CompositionRequest, Variant } from '../composition/composition';
import type { Finding } from '../findings/finding';
import { hasErrors, makeFinding } from '../findings/make-finding';
import { assignOwners } from '../ownership/assign-owners';
import { checkOwnership, type IsApproved } from '../ownership/check-ownership';
import type { Manifest } from '../ownership/manifest';
import { ownershipView } from '../ownership/ownership-view';
import type { Part } from '../ownership/part';
import { placeOfCoordinate } from '../sdl/place-of-coordinate';
import type { ReadSchema } from '../sdl/read-sdl';
import { SubgraphKind } from '../subgraph/published-subgraph.entity';
import { checkSubgraphName } from './check-names';
import { checkUrl } from './check-url';
import type { CurrentGraph, CurrentPart } from './current-graph';
import { lint } from './lint';
import { lift, type NextPart, nextPart } from './next-part';
import type { Candidate, Proposal } from './proposal';
import { Verdict } from './schema-check.entity';
import { type UsageKnowledge, weighChanges } from './weigh-changes';

export interface Surroundings {
  readonly graph: CurrentGraph;
  readonly institutions: ReadonlySet<string>;
  /** Whether `owner` lets `grantee` do what a rule refuses. */
  readonly isApproved: (owner: string, grantee: string, coordinate: string) => boolean;
  readonly usage: UsageKnowledge;
  readonly variants: readonly Variant[];
  readonly dangerouslyAllowPlainUrls: boolean;
  compose(request: CompositionRequest): Promise<Composition>;
}

/** A subgraph as it would be after the proposal. */
export type EvaluatedPart =
  | { readonly kind: 'kept'; readonly part: CurrentPart; readonly composed: CurrentPart['composed'] }
  | { readonly kind: 'published'; readonly candidate: Candidate; readonly composed: CurrentPart['composed'] };

export interface Evaluation {
  readonly verdict: Verdict.ACCEPTED | Verdict.REFUSED | Verdict.QUARANTINED;
  readonly findings: readonly Finding[];
  /** What would be served; null unless accepted. */
  readonly next: {
    readonly composition: Composition & { readonly kind: 'composed' };
    readonly parts: readonly EvaluatedPart[];
    readonly manifest: Manifest;
    /** Nodes that do not serve a contract that changes, with the reason; their extras stay as they are. */
    readonly quarantined: ReadonlyMap<string, string>;
  } | null;
}

/** What would come of a proposal. Changes nothing; a check and a publish are the same up to here. */
export async function evaluate(proposal: Proposal, around: Surroundings): Promise<Evaluation> {
  const { graph } = around;
  const contracts = contractsAfter(proposal, graph);
  const candidates = proposal.candidates.map((candidate) => nextPart(candidate, contracts));
  const institutionOf = institutionsAfter(proposal, graph);
  const names = new Map([...graph.subgraphs].map(([name, { memberId }]) => [name, memberId]));
  const nameFindings = proposal.candidates.flatMap((candidate) =>
    checkSubgraphName(candidate, names, around.institutions, approvalsOf(around, candidate)),
  );
  // Under a foreign name everything else would be measured against the wrong subgraph.
  if (hasErrors(nameFindings)) return refused(nameFindings, candidates);
  const findings = candidates.flatMap(({ candidate, findings: own }) => [
    ...own,
    ...checkUrl(candidate.url, proposal.byOperator || around.dangerouslyAllowPlainUrls),
  ]);
  if (isNothingElseWrong(findings) && isGoodBefore(candidates, graph)) {
    return { verdict: Verdict.QUARANTINED, findings: located(findings, candidates), next: null };
  }
  if (candidates.some(({ findings: own }) => hasErrors(own))) return refused(findings, candidates);

  const { parts, quarantined } = partsAfter(proposal, candidates, contracts, graph);
  const forRules = parts.flatMap((part) => toRulePart(part, institutionOf));
  const manifest = assignOwners(graph.manifest, forRules, institutionOf);
  for (const { candidate } of candidates) {
    const own = forRules.find(({ subgraph }) => subgraph === candidate.subgraph);
    if (!own) continue;
    const others = forRules.filter((part) => part !== own);
    const view = ownershipView(own, others, { manifest, before: graph.manifest }, institutionOf);
    findings.push(...checkOwnership(view, approvalsOf(around, candidate)), ...lint(view));
  }
  const composition = await around.compose({
    subgraphs: parts.flatMap(toCompose),
    apiSdlBefore: graph.apiSdl,
    variants: around.variants,
  });
  findings.push(...(await compositionFindings(composition, proposal, around.usage, typesOf(forRules))));
  if (hasErrors(findings) || composition.kind === 'failed') return refused(findings, candidates);
  return {
    verdict: Verdict.ACCEPTED,
    findings: located(findings, candidates),
    next: { composition, parts, manifest, quarantined },
  };
}

function refused(findings: readonly Finding[], candidates: readonly NextPart[]): Evaluation {
  return { verdict: Verdict.REFUSED, findings: located(findings, candidates), next: null };
}

function approvalsOf({ isApproved }: Surroundings, { institution }: Candidate): IsApproved {
  return (owner, coordinate) => isApproved(owner, institution, coordinate);
}

function isNothingElseWrong(findings: readonly Finding[]): boolean {
  return hasErrors(findings) && findings.every(({ level, code }) => level !== 'error' || code === 'CONTRACT_BROKEN');
}

/** Quarantine keeps the last good version, so there has to be one. */
function isGoodBefore(candidates: readonly NextPart[], graph: CurrentGraph): boolean {
  const [only, ...more] = candidates;
  return more.length === 0 && graph.parts.some(({ subgraph }) => subgraph.name === only?.candidate.subgraph);
}

function contractsAfter(proposal: Proposal, graph: CurrentGraph): ReadonlyMap<string, Contract> {
  const texts = [
    ...graph.parts.filter(({ version }) => version.kind === SubgraphKind.CONTRACT).map(({ sdl }) => sdl),
    ...proposal.candidates.filter(({ kind }) => kind === SubgraphKind.CONTRACT).map(({ sdl }) => sdl),
  ];
  return new Map(
    texts.flatMap((sdl) => {
      try {
        const contract = parseContract(sdl);
        return [[contract.name, contract] as const];
      } catch {
        // Its own finding says why.
        return [];
      }
    }),
  );
}

function institutionsAfter({ candidates }: Proposal, graph: CurrentGraph): ReadonlyMap<string, string> {
  const names = new Map([...graph.subgraphs].map(([name, { memberId }]) => [name, memberId]));
  for (const { subgraph, institution } of candidates) if (!names.has(subgraph)) names.set(subgraph, institution);
  return names;
}

/** Who stays, who comes and who leaves. A node is lifted anew where its contract changes. */
function partsAfter(
  { retired }: Proposal,
  candidates: readonly NextPart[],
  contracts: ReadonlyMap<string, Contract>,
  graph: CurrentGraph,
): { parts: EvaluatedPart[]; quarantined: Map<string, string> } {
  const coming = new Map(candidates.map((part) => [part.candidate.subgraph, part]));
  const changedContracts = new Set(
    candidates
      .filter(({ candidate }) => candidate.kind === SubgraphKind.CONTRACT)
      .map(({ candidate }) => candidate.subgraph),
  );
  const quarantined = new Map<string, string>();
  const parts: EvaluatedPart[] = graph.parts.flatMap((part): EvaluatedPart[] => {
    const { name } = part.subgraph;
    const candidate = coming.get(name);
    coming.delete(name);
    if (candidate) return [{ kind: 'published', candidate: candidate.candidate, composed: candidate.composed }];
    if (retired.includes(name)) return [];
    const { contract: contractName, contractVersion } = part.version;
    const contract = contracts.get(contractName ?? '');
    if (!contract || !changedContracts.has(contract.name)) return [{ kind: 'kept', part, composed: part.composed }];
    try {
      return [{ kind: 'kept', part, composed: lift(contract, { sdl: part.sdl, subgraph: name, contractVersion }) }];
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      quarantined.set(name, error.message);
      return [{ kind: 'kept', part, composed: part.composed }];
    }
  });
  for (const { candidate, composed } of coming.values()) parts.push({ kind: 'published', candidate, composed });
  return { parts, quarantined };
}

function nameOf(part: EvaluatedPart): string {
  return part.kind === 'kept' ? part.part.subgraph.name : part.candidate.subgraph;
}

function toRulePart(part: EvaluatedPart, institutionOf: ReadonlyMap<string, string>): Part[] {
  const subgraph = nameOf(part);
  const institution = institutionOf.get(subgraph);
  return part.composed && institution ? [{ subgraph, institution, schema: part.composed.schema }] : [];
}

function toCompose(part: EvaluatedPart) {
  const url = part.kind === 'kept' ? part.part.version.url : part.candidate.url;
  return part.composed ? [{ name: nameOf(part), url, sdl: part.composed.sdl }] : [];
}

function typesOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ schema }) => [...schema.types.keys()]));
}

async function compositionFindings(
  composition: Composition,
  { candidates, acceptBreaking }: Proposal,
  usage: UsageKnowledge,
  types: ReadonlySet<string>,
): Promise<Finding[]> {
  if (composition.kind === 'composed') return weighChanges(composition.changes, usage, acceptBreaking);
  const [only, ...more] = candidates;
  return composition.errors.map(({ code, message, places }) => {
    const own = places.find(({ subgraph }) => more.length === 0 && subgraph === only?.subgraph);
    const [, coordinate = null, type = ''] = /"((\w+)(?:\.\w+)?(?:\(\w+:\))?)"/.exec(message) ?? [];
    return makeFinding('error', code, message, {
      // A name in quotes may also be a subgraph's.
      coordinate: types.has(type) ? coordinate : null,
      place: own && only?.kind === SubgraphKind.SUBGRAPH ? { line: own.line, column: own.column } : null,
    });
  });
}

/** The rules see a node without its contract; its author sees the text that was sent. */
function located(findings: readonly Finding[], candidates: readonly NextPart[]): Finding[] {
  const [only, ...more] = candidates;
  const published: ReadSchema | null = more.length === 0 ? (only?.published ?? null) : null;
  if (only?.candidate.kind === SubgraphKind.SUBGRAPH || published === null) {
    return findings.map((finding) =>
      finding.place || !published ? finding : { ...finding, place: placeOfCoordinate(published, finding.coordinate) },
    );
  }
  return findings.map((finding) => ({
    ...finding,
    place: placeOfCoordinate(published, finding.coordinate) ?? finding.place,
  }));
}
