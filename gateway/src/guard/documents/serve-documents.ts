import { errors } from '@passerelle/protocol';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Caller } from '../callers/caller';
import type { Refuse } from '../refuse';
import { type AskedDocument, askedDocument } from './asked-document';
import type { TrustedDocuments } from './trusted-documents';

/** Whoever has this scope may ask anything where only trusted documents are answered. */
const anyOperation = 'operations:any';

/** Which documents are trusted, and whether nothing else is answered. */
export interface DocumentTrust {
  readonly documents: TrustedDocuments;
  readonly only: boolean;
}

/** Throws where only trusted documents are answered, and the text of an operation is none of them. */
export function checkTrusted({ documents, only }: DocumentTrust, text: string, { scopes }: Caller): void {
  if (only && !documents.has(text) && !scopes.has(anyOperation))
    throw errors.operationNotTrusted({ reason: 'unlisted' });
}

/** Puts the text of a trusted document where its id is, before either lane looks at the request, and refuses others. */
export function serveDocuments(scope: FastifyInstance, trust: DocumentTrust, refuse: Refuse): void {
  scope.addHook('preHandler', async (request, reply) => {
    const asked = askedDocument(request);
    if (!asked) return;
    try {
      const text = textOf(asked, trust);
      if (text !== undefined) checkTrusted(trust, text, request.caller);
    } catch (error) {
      return refuse(reply, error);
    }
  });
}

/** The text that will be answered; undefined where Apollo Server will miss it. */
function textOf(asked: AskedDocument, { documents, only }: DocumentTrust): string | undefined {
  const { documentId, query, hash } = asked;
  if (documentId !== undefined && query !== undefined) {
    const expected = 'sent without query';
    throw errors.badUserInput({ argument: 'documentId', expected, received: 'both' });
  }
  if (typeof query === 'string' && query !== '') {
    // A text needs no hash, and nothing is learnt from one.
    if (hash !== undefined) asked.replace(query);
    return query;
  }
  const id = documentId ?? hash;
  if (id === undefined) return undefined;
  const text = typeof id === 'string' ? documents.find(id) : undefined;
  if (text === undefined) throw only ? errors.operationNotTrusted({ reason: 'unknown' }) : notFound(documentId);
  asked.replace(text);
  return text;
}

/** Apollo's clients send the text when they read this, and expect it with HTTP 200. */
function notFound(documentId: unknown): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: documentId === undefined ? 200 : 400 } },
  });
}
