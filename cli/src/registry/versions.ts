import { usageError } from '../cli-error';
import type { Settings } from '../settings/settings';
import { askGraph } from './ask-graph';

export interface Version {
  readonly hash: string;
  readonly sdl: string;
}

/** What of a subgraph is in the graph now; null where nothing is. */
export async function currentVersion(settings: Settings, subgraph: string): Promise<Version | null> {
  const data = await askGraph<{ subgraph: { current: Version | null } | null }>(
    settings,
    'query Current($name: String!) { subgraph(name: $name) { current { hash sdl } } }',
    { name: subgraph },
  );
  return data.subgraph?.current ?? null;
}

/** A version by its hash or the beginning of it, the newest first. Throws where none has it. */
export async function versionByHash(settings: Settings, subgraph: string, hash: string): Promise<Version> {
  let after: string | null = null;
  do {
    const data: VersionsPage = await askGraph(
      settings,
      `query Versions($name: String!, $after: String) {
        subgraph(name: $name) { versions(first: 20, after: $after) { nodes { hash sdl } pageInfo { hasNextPage endCursor } } }
      }`,
      { name: subgraph, after },
    );
    const versions = data.subgraph?.versions;
    const found = versions?.nodes.find((version) => version.hash.startsWith(hash));
    if (found) return found;
    after = versions?.pageInfo.hasNextPage ? versions.pageInfo.endCursor : null;
  } while (after !== null);
  throw usageError(
    `${subgraph} has no version whose hash begins with ${hash}. "passerelle status" shows the current ones.`,
  );
}

interface VersionsPage {
  readonly subgraph: {
    readonly versions: {
      readonly nodes: readonly Version[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}
