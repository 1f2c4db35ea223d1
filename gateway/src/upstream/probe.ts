import { notTraced } from '../observe/not-traced';
import type { AskSubgraph, UpstreamAnswer } from './subgraph-client';

const deadlineMs = 2_000;

/** Asks a subgraph for next to nothing. Throws where no answer comes in two seconds. */
export function probe(client: AskSubgraph): Promise<UpstreamAnswer> {
  const query = '{ __typename }';
  return client.ask({
    query,
    body: JSON.stringify({ query, variables: {} }),
    requestId: 'health',
    headers: notTraced,
    timeoutMs: deadlineMs,
  });
}
