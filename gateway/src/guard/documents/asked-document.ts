import type { FastifyRequest } from 'fastify';

/** What a request says of its document. */
export interface AskedDocument {
  /** As GraphQL over HTTP has it. */
  readonly documentId: unknown;
  readonly query: unknown;
  /** The hash that Apollo's clients send in `extensions`. */
  readonly hash: string | undefined;
  /** Asks for this text instead. */
  replace(query: string): void;
}

/** Undefined for a request that Apollo Server will refuse for its form. Reads what Apollo Server reads, and no more. */
export function askedDocument(request: FastifyRequest): AskedDocument | undefined {
  return request.method === 'GET' ? askedByUrl(request) : askedByBody(request);
}

function askedByBody({ body }: FastifyRequest): AskedDocument | undefined {
  if (!isRecord(body)) return undefined;
  const { documentId, query, extensions } = body;
  return {
    documentId: documentId ?? undefined,
    query,
    hash: hashIn(extensions),
    replace: (text) => {
      body.query = text;
      const rest = withoutHash(extensions);
      // Apollo Server refuses extensions that are there and undefined.
      if (rest === undefined) delete body.extensions;
      else body.extensions = rest;
    },
  };
}

function askedByUrl({ raw, url }: FastifyRequest): AskedDocument | undefined {
  const { pathname, searchParams: params } = new URL(url, 'http://hub.invalid');
  const once = (name: string) => (params.getAll(name).length === 1 ? (params.get(name) ?? undefined) : undefined);
  const extensions = parsed(once('extensions'));
  return {
    documentId: once('documentId'),
    query: once('query'),
    hash: hashIn(extensions),
    replace: (text) => {
      params.set('query', text);
      params.delete('documentId');
      const rest = withoutHash(extensions);
      if (rest !== undefined) params.set('extensions', JSON.stringify(rest));
      else params.delete('extensions');
      raw.url = `${pathname}?${params}`;
    },
  };
}

function hashIn(extensions: unknown): string | undefined {
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  return isRecord(persisted) && typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

/** What is left of the extensions; undefined for nothing, as if none had been sent. Wrong ones are left as they are. */
function withoutHash(extensions: unknown): unknown {
  if (!isRecord(extensions)) return extensions;
  const { persistedQuery: _persistedQuery, ...rest } = extensions;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
