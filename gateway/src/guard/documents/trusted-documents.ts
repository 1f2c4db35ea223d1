import type { FastifyBaseLogger } from 'fastify';
import { followFile } from '../../files/follow-file';
import { parseDocumentsFile } from './parse-documents-file';

export interface DocumentOptions {
  /** Where the trusted documents are; null for none. */
  readonly file: string | null;
  /** Whether nothing else is answered. */
  readonly only: boolean;
}

/** Operations that the hub knows before anybody asks. */
export interface TrustedDocuments {
  /** The text of a document, by its id; an id that is a hash may say which: `sha256:…`. */
  find(id: string): string | undefined;
  has(text: string): boolean;
  stop(): void;
}

/** Throws when the file cannot be read. It is read again within seconds when it changes. */
export function followDocuments(path: string, log: FastifyBaseLogger): TrustedDocuments {
  let byId: ReadonlyMap<string, string> = new Map();
  let texts: ReadonlySet<string> = new Set();
  const following = followFile(
    path,
    {
      what: 'documents',
      mustExist: true,
      parse: (text) => parseDocumentsFile(path, text),
      apply: (documents) => {
        byId = new Map([...documents].map(([id, text]) => [withoutAlgorithm(id), text]));
        texts = new Set(documents.values());
      },
      summary: ({ size }) => ({ documents: size }),
    },
    log,
  );
  return {
    find: (id) => byId.get(withoutAlgorithm(id)),
    has: (text) => texts.has(text),
    stop: () => following.stop(),
  };
}

function withoutAlgorithm(id: string): string {
  return id.replace(/^sha256:/, '');
}
