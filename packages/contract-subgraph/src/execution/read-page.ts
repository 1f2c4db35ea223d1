import { decodeCursor } from '@passerelle/protocol';
import type { Contract } from '../contract/contract';
import type { NodePage, Row } from '../gathering/row';
import { NodeFailure } from '../node/node-failure';
import { faultOf } from './check-row';
import type { NodeQuestion } from './node-question';

interface Asked {
  readonly owner: string;
  readonly order: string;
  readonly count: number;
  readonly question: NodeQuestion;
  readonly enums: Contract['enums'];
}

/**
 * Reads a node's answer with suspicion. Rows that are not the node's to give, or not what the contract says, are
 * dropped with the reason; an answer that is no page at all is a NodeFailure.
 */
export function readPage(answer: unknown, { owner, order, count, question, enums }: Asked): NodePage {
  const { edges, hasMore, totalCount } = shapeOf(answer, owner, question.isBackward);
  // The page lies next to the cursor: what is too much is at its other end.
  const kept = question.isBackward ? edges.slice(-count).reverse() : edges.slice(0, count);
  const surplus = edges.length - kept.length;
  const all = kept.map((edge) => toRow(edge, owner, order));
  const faults = all.map((row) => foreignness(row, owner) ?? faultOf(row.node, question.selection, enums));
  const rows: Row[] = [];
  const dropped: string[] = [];
  all.forEach((row, index) => {
    const fault = faults[index] ?? null;
    const passes = fault === null && (question.sift?.(row.node) ?? (question.sift ? null : true));
    if (passes) rows.push(row);
    else if (fault !== null) dropped.push(fault);
    else if (passes === null) dropped.push('it could not be filtered');
  });
  return {
    rows,
    last: all.at(-1)?.place ?? null,
    hasMore: hasMore || surplus > 0,
    totalCount: question.asksTotal ? totalCount : null,
    dropped,
    surplus,
    asOf: new Date(),
  };
}

interface PageShape {
  readonly edges: readonly { cursor?: unknown; node?: unknown }[];
  readonly hasMore: boolean;
  readonly totalCount: number | null;
}

function shapeOf(answer: unknown, owner: string, isBackward: boolean): PageShape {
  if (answer instanceof Error) {
    throw new NodeFailure('ERROR', `${owner} could not list its rows.`, { cause: answer });
  }
  const page = (answer ?? {}) as { edges?: unknown; pageInfo?: Record<string, unknown> | null; totalCount?: unknown };
  const hasMore = page.pageInfo?.[isBackward ? 'hasPreviousPage' : 'hasNextPage'];
  if (!Array.isArray(page.edges) || typeof hasMore !== 'boolean') {
    throw new NodeFailure('ERROR', `${owner} answered something that is not a page of rows.`);
  }
  const { totalCount } = page;
  return {
    edges: page.edges,
    hasMore,
    totalCount: Number.isSafeInteger(totalCount) && Number(totalCount) >= 0 ? Number(totalCount) : null,
  };
}

/** A row without a readable cursor has no place in the merge. */
function toRow(edge: { cursor?: unknown; node?: unknown } | null, owner: string, order: string): Row {
  const { cursor, node } = edge ?? {};
  try {
    const { key, id } = decodeCursor(String(cursor), order);
    return { cursor: String(cursor), place: { key, id }, node: node as Row['node'] };
  } catch (error) {
    throw new NodeFailure('ERROR', `${owner} sent a cursor that cannot be read.`, { cause: error });
  }
}

/** No node can speak for another: the row's id carries the owner, and the cursor is of that row. */
function foreignness({ node, place }: Row, owner: string): string | null {
  const id = (node as Row['node'] | null | undefined)?.id;
  if (typeof id !== 'string' || !id.startsWith(`${owner}:`)) return "its id does not carry the owner's prefix";
  return id === place.id ? null : 'its cursor is of another row';
}
