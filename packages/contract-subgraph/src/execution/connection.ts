import type { PageRequest } from '@passerelle/protocol';
import type { Gathered } from '../gathering/gather';
import type { Contribution } from '../gathering/source';
import type { Node } from '../node/node';
import type { NodePart } from './node-question';
import { isWhole, toReport } from './report';

interface Question {
  /** All nodes of the contract. */
  readonly nodes: readonly Node[];
  /** Those that were asked. */
  readonly parts: readonly NodePart[];
  readonly page: PageRequest;
  /** Names the question in retry tokens. */
  readonly question: string;
  readonly isRetry: boolean;
}

/** The answer to a gathered list, and the owners of which something is missing. */
export function toConnection(
  gathered: Gathered,
  { nodes, parts, page, question, isRetry }: Question,
): { readonly connection: object; readonly incomplete: readonly string[] } {
  const isBackward = page.direction === 'BACKWARD';
  const rows = isBackward ? [...gathered.rows].reverse() : gathered.rows;
  const byOwner = new Map(gathered.contributions.map((contribution) => [contribution.owner, contribution]));
  const partByOwner = new Map(parts.map((part) => [part.node.owner, part]));
  const both = parts.map((part) => ({ part, contribution: byOwner.get(part.node.owner) as Contribution }));
  const incomplete = both
    .filter(({ part, contribution }) => !isWhole(part, contribution))
    .map(({ part }) => part.node.owner);
  const totals = gathered.contributions.map(({ totalCount }) => totalCount);
  const canCount = incomplete.length === 0 && !isRetry && totals.every((total) => total !== null);
  const connection = {
    edges: rows.map(({ cursor, node }) => ({ cursor, node })),
    nodes: rows.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isBackward ? page.before !== null : gathered.hasMore || page.before !== null,
      hasPreviousPage: isBackward ? gathered.hasMore || page.after !== null : page.after !== null,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
    totalCount: canCount ? totals.reduce((sum, total) => sum + total, 0) : null,
    complete: incomplete.length === 0,
    reports: nodes.map((node) =>
      toReport(node, partByOwner.get(node.owner), byOwner.get(node.owner), { question, isBackward, isRetry }),
    ),
  };
  return { connection, incomplete };
}
