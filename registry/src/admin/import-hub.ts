import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { command } from '../audit/add-audit-entry';
import type { Candidate } from '../checking/proposal';
import { type Outcome, publish } from '../publishing/publish';
import type { RegistryCore } from '../publishing/registry-core';
import { SubgraphKind } from '../subgraph/published-subgraph.entity';

/** One line of the file that describes an existing hub. */
interface Listed {
  readonly subgraph: string;
  readonly institution: string;
  readonly url: string;
  /** Path of its schema, counted from the file. */
  readonly schema: string;
  readonly kind?: keyof typeof SubgraphKind;
  readonly contract?: string;
  readonly contractVersion?: string;
}

/**
 * Publishes several subgraphs at once, for a hub that existed before its registry: alone, none of them would compose.
 * Throws a sentence where the file cannot be used.
 */
export function importHub(core: RegistryCore, file: string): Promise<Outcome> {
  return importCandidates(core, readList(file));
}

/** The same from memory. */
export function importCandidates(
  core: RegistryCore,
  candidates: readonly Candidate[],
  acceptBreaking = false,
): Promise<Outcome> {
  return publish(core, command, { candidates, retired: [], acceptBreaking, byOperator: true }, undefined);
}

function readList(file: string): Candidate[] {
  let listed: unknown;
  try {
    listed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  const isListed = (value: Listed) =>
    [value?.subgraph, value?.institution, value?.url, value?.schema].every(
      (text) => typeof text === 'string' && text,
    ) &&
    (value.kind === undefined || value.kind in SubgraphKind);
  if (!Array.isArray(listed) || listed.length === 0 || !listed.every(isListed)) {
    throw new Error(
      `${file} must hold a list of {"subgraph", "institution", "url", "schema"} with, for a node, "kind": "NODE" and "contract".`,
    );
  }
  return (listed as Listed[]).map(
    ({ schema, kind = 'SUBGRAPH', contract = null, contractVersion = null, ...rest }) => ({
      ...rest,
      kind: SubgraphKind[kind],
      contract,
      contractVersion,
      sdl: readFileSync(resolve(dirname(file), schema), 'utf8'),
    }),
  );
}
