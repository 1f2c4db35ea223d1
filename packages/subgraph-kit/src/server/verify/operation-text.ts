import type { FastifyRequest } from 'fastify';

/** The text of the operation a request will run, as Apollo Server reads it; null where there is no single one. */
export function operationText({ method, body, url }: FastifyRequest): string | null {
  const query = method === 'GET' ? queryOfUrl(url) : (body as { query?: unknown } | null | undefined)?.query;
  return typeof query === 'string' ? query : null;
}

/** Parsed in the same way as it is for Apollo Server: two readings of one URL would be a way around the signature. */
function queryOfUrl(url: string): string | null {
  const given = new URL(url, 'http://subgraph/').searchParams.getAll('query');
  return given.length === 1 ? (given[0] ?? null) : null;
}
