import { type DocumentNode, parse } from 'graphql';
import type { EntityCall, SubgraphOperation } from './subgraph';

/** An operation from its text. Only subgraphs in this process, and answers that never came, need it parsed. */
export function subgraphOperation(
  query: string,
  entityCalls: readonly EntityCall[],
  operationName?: string | undefined,
): SubgraphOperation {
  let document: DocumentNode | undefined;
  return {
    query,
    operationName,
    isMutation: query.startsWith('mutation'),
    entityCalls,
    bodyStart: `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`,
    get document() {
      document ??= parse(query, { noLocation: true });
      return document;
    },
  };
}
