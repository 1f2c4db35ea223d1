import { readFileSync } from 'node:fs';
import { contractFile } from '@passerelle/partnership';
import {
  type Candidate,
  importCandidates,
  type Outcome,
  RegistryCore,
  type RegistryOptions,
  SubgraphKind,
} from '@passerelle/registry';
import { buildSchema, type Database } from '@passerelle/subgraph-kit';
import { addressOf } from './compose';
import { partnershipOwners, subgraphs } from './subgraphs';

/**
 * Publishes the subgraphs of this source tree to the hub's own registry, so that the graph describes itself. Null where
 * the hub stops before it is done: the next start does it.
 */
export async function publishHub(
  database: Database,
  options: RegistryOptions,
  stopping: AbortSignal,
): Promise<Outcome | null> {
  const core = new RegistryCore(database, options);
  stopping.addEventListener('abort', () => core.abort(), { once: true });
  try {
    // The code has changed since the last start, and its clients with it.
    return await importCandidates(core, hubCandidates(), true);
  } catch (error) {
    if (stopping.aborted) return null;
    throw error;
  } finally {
    await core.stop();
  }
}

/** What this source tree publishes: every subgraph, and the contract. */
export function hubCandidates(): Candidate[] {
  const contract = { contract: null, contractVersion: null };
  return [
    ...subgraphs.map((definition): Candidate => {
      const isNode = partnershipOwners.some((owner) => owner === definition.name);
      return {
        subgraph: definition.name,
        institution: definition.owner,
        kind: isNode ? SubgraphKind.NODE : SubgraphKind.SUBGRAPH,
        ...contract,
        ...(isNode && { contract: 'partnership' }),
        url: addressOf(definition.name),
        sdl: buildSchema(definition).sdl,
      };
    }),
    {
      subgraph: 'partnership',
      institution: 'hub',
      kind: SubgraphKind.CONTRACT,
      ...contract,
      url: addressOf('partnership'),
      sdl: readFileSync(contractFile, 'utf8'),
    },
  ];
}
