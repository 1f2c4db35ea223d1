import type { FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { multipart } from './multipart';
import { sse } from './sse';
import type { StreamFormat } from './stream-format';

/** The stream that a client asks for, and the parameters of its operation. */
export interface WantedStream {
  readonly format: StreamFormat;
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * Null for all that is answered once. Some clients name streams in the `accept` of every request, so one is given only for
 * subscriptions, or to whoever takes nothing else.
 */
export function wantedStream(request: FastifyRequest, maxTokens: number): WantedStream | null {
  const accept = request.headers.accept ?? '';
  const format = formatFor(accept);
  const given = format && parametersOf(request);
  if (!format || !given) return null;
  const takesAll = request.method === 'POST' && /^\s*text\/event-stream\s*(;[^,]*)?$/i.test(accept);
  return takesAll || isSubscription(given, maxTokens) ? { format, given } : null;
}

function formatFor(accept: string): StreamFormat | null {
  if (/text\/event-stream/i.test(accept)) return sse;
  return /multipart\/mixed[^,]*subscriptionSpec="?1\.0"?/i.test(accept) ? multipart : null;
}

function parametersOf({ method, headers, body, query }: FastifyRequest): Readonly<Record<string, unknown>> | null {
  if (method === 'POST') {
    // A page of another site cannot send this type without asking first.
    const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
    return isJson && typeof body === 'object' && !Array.isArray(body) ? (body as Record<string, unknown> | null) : null;
  }
  if (method !== 'GET' || !headers['apollo-require-preflight']) return null;
  const { variables, extensions, ...others } = query as Record<string, unknown>;
  return { ...others, variables: readJson(variables), extensions: readJson(extensions) };
}

/** What is no JSON is left for whoever checks the parameters. */
function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** False for what cannot be parsed: somebody else says what is wrong with it. */
function isSubscription({ query, operationName }: Readonly<Record<string, unknown>>, maxTokens: number): boolean {
  if (typeof query !== 'string' || !query.includes('subscription')) return false;
  try {
    const name = typeof operationName === 'string' && operationName !== '' ? operationName : undefined;
    return (
      getOperationAST(parse(query, { maxTokens, noLocation: true }), name)?.operation === OperationTypeNode.SUBSCRIPTION
    );
  } catch {
    return false;
  }
}
