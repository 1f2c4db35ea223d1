import { exitCodes } from '../cli-error';
import type { Command } from '../command';
import { table } from '../output/table';
import { askGraph } from '../registry/ask-graph';
import type { Settings } from '../settings/settings';

export const status: Command = {
  name: 'status',
  summary: 'lists every subgraph: owner, version, when, verdict',
  words: '',
  maxWords: 0,
  flags: {},
  details: 'Asks the graph and signs nothing. Below stand the newest supergraphs, by the hash that rollback takes.',
  async run({ settings }) {
    const [subgraphs, supergraphs] = await Promise.all([everySubgraph(settings), newestSupergraphs(settings)]);
    const rows = subgraphs.map(({ name, owner, version, publishedAt, verdict }) => [
      name,
      owner ?? '-',
      version?.slice(0, 12) ?? '-',
      publishedAt ?? '-',
      verdict,
    ]);
    const reasons = subgraphs.flatMap(({ name, reason }) => (reason === null ? [] : [`${name}: ${reason}`]));
    const history = supergraphs.map(({ hash, composedAt, isServed, isPinned }) => [
      hash,
      composedAt,
      isServed ? (isPinned ? 'served, pinned' : 'served') : '',
    ]);
    return {
      exitCode: exitCodes.ok,
      json: { subgraphs, supergraphs },
      text: [
        table(['subgraph', 'owner', 'version', 'published', 'verdict'], rows),
        ...reasons,
        table(['supergraph', 'composed', ''], history),
      ].join('\n\n'),
    };
  },
};

interface SubgraphStatus {
  readonly name: string;
  readonly owner: string | null;
  readonly version: string | null;
  /** RFC 3339. */
  readonly publishedAt: string | null;
  readonly verdict: 'ACCEPTED' | 'QUARANTINED' | 'RETIRED';
  /** Why it is quarantined. */
  readonly reason: string | null;
}

async function everySubgraph(settings: Settings): Promise<SubgraphStatus[]> {
  const found: SubgraphNode[] = [];
  let after: string | null = null;
  do {
    const { subgraphs }: SubgraphsPage = await askGraph(
      settings,
      `query Status($after: String) {
        subgraphs(first: 50, after: $after) {
          nodes { name quarantineReason publisher { id } current { hash publishedAt } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    );
    found.push(...subgraphs.nodes);
    after = subgraphs.pageInfo.hasNextPage ? subgraphs.pageInfo.endCursor : null;
  } while (after !== null);
  return found.map(({ name, publisher, current, quarantineReason }) => ({
    name,
    owner: publisher?.id ?? null,
    version: current?.hash ?? null,
    publishedAt: current?.publishedAt ?? null,
    verdict: quarantineReason !== null ? 'QUARANTINED' : current ? 'ACCEPTED' : 'RETIRED',
    reason: quarantineReason,
  }));
}

async function newestSupergraphs(settings: Settings): Promise<SupergraphNode[]> {
  const data = await askGraph<{ supergraphs: { nodes: SupergraphNode[] } }>(
    settings,
    'query History { supergraphs(first: 5) { nodes { hash composedAt isServed isPinned } } }',
  );
  return data.supergraphs.nodes;
}

interface SubgraphNode {
  readonly name: string;
  readonly quarantineReason: string | null;
  readonly publisher: { readonly id: string } | null;
  readonly current: { readonly hash: string; readonly publishedAt: string } | null;
}

interface SubgraphsPage {
  readonly subgraphs: {
    readonly nodes: readonly SubgraphNode[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface SupergraphNode {
  readonly hash: string;
  readonly composedAt: string;
  readonly isServed: boolean;
  readonly isPinned: boolean;
}
