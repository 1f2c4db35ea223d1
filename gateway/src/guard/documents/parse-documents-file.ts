import { parse } from 'graphql';

/**
 * Reads trusted documents, each by its id: `{"<id>": "<document>"}` as GraphQL Code Generator writes them, or
 * `{"format": "apollo-persisted-query-manifest", "operations": [{"id": "…", "body": "…"}]}` as Apollo's tools do. Throws one
 * error that lists every problem.
 */
export function parseDocumentsFile(path: string, text: string): ReadonlyMap<string, string> {
  const content = parseJson(path, text);
  const documents = isApolloManifest(content) ? content.operations.map(ofApollo) : Object.entries(content);
  const problems = documents.flatMap(([id, document]) => {
    const problem = id === '' ? 'has no id' : problemOf(document);
    return problem === null ? [] : [`${id || '(no id)'} ${problem}`];
  });
  if (problems.length > 0) throw new Error(`${path} does not hold documents: ${problems.join('; ')}.`);
  return new Map(documents as [string, string][]);
}

function parseJson(path: string, text: string): object {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON.`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Error(`${path} must be an object with a document for each id, but is not.`);
  }
  return content;
}

function isApolloManifest(content: object): content is { operations: unknown[] } {
  return 'format' in content && 'operations' in content && Array.isArray(content.operations);
}

function ofApollo(operation: unknown): [string, unknown] {
  const { id, body } = Object(operation) as { id?: unknown; body?: unknown };
  return [typeof id === 'string' ? id : '', body];
}

function problemOf(document: unknown): string | null {
  if (typeof document !== 'string') return 'is no text';
  try {
    parse(document);
    return null;
  } catch (error) {
    return `is not GraphQL: ${(error as Error).message}`;
  }
}
