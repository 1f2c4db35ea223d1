import { type Exchange, faultOfExchange } from '../node/exchange';
import { BadAnswer } from '../outcome';

export interface Edge {
  readonly cursor: unknown;
  readonly node: Readonly<Record<string, unknown>> | null;
  /** The id of the node, or what stands in its place. */
  readonly id: string;
}

/** A page of a list as the node sent it. */
export interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
  readonly totalCount: unknown;
  readonly exchange: Exchange;
}

/** Reads a page; throws BadAnswer where the answer has errors or is no page. */
export function readPage(value: unknown, exchange: Exchange): Page {
  const fault = faultOfExchange(exchange);
  if (fault !== null) throw new BadAnswer(fault, exchange);
  const { edges, pageInfo, totalCount } = (value ?? {}) as {
    edges?: unknown;
    pageInfo?: unknown;
    totalCount?: unknown;
  };
  if (!Array.isArray(edges) || typeof pageInfo !== 'object' || pageInfo === null)
    throw new BadAnswer(
      `${value === null || value === undefined ? 'null' : 'something'} where a page of rows should be`,
      exchange,
    );
  return { edges: edges.map(readEdge), pageInfo: pageInfo as Page['pageInfo'], totalCount, exchange };
}

function readEdge(edge: unknown): Edge {
  const { cursor, node } = (edge ?? {}) as { cursor?: unknown; node?: Edge['node'] };
  const id = node?.id;
  return {
    cursor,
    node: node ?? null,
    id: typeof id === 'string' ? id : `a row with the id ${JSON.stringify(id ?? null)}`,
  };
}

/** The ids of a page, each once. */
export function distinctIds(page: Page): string[] {
  return [...new Set(page.edges.map(({ id }) => id))];
}
