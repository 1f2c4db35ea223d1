import type { FastifyRequest } from 'fastify';

/** A request that leaves nothing to interpret: JSON by POST, one operation by its text, no extensions. */
export interface PlainRequest {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A page of another site cannot send these without asking first. */
const contentTypes = new Set<unknown>([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json;charset=UTF-8',
]);

/** Undefined for all other requests, among them those that are wrong. */
export function plainRequest({ method, headers, body }: FastifyRequest): PlainRequest | undefined {
  if (method !== 'POST' || !contentTypes.has(headers['content-type']) || !isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || (extensions ?? null) !== null) return undefined;
  if ((operationName ?? null) !== null && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if ((variables ?? null) !== null && !isRecord(variables)) return undefined;
  return {
    source: query,
    operationName: (operationName ?? undefined) as string | undefined,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
