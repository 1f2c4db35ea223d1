import { notTraced } from '../observe/not-traced';
import type { SubgraphClient, UpstreamAnswer } from './subgraph-client';

const deadlineMs = 2_000;

/** Asks a subgraph for next to nothing. Throws where no answer comes in two seconds. */
export function probe(client: SubgraphClient): Promise<UpstreamAnswer> {
  const body = '{"query":"{ __typename }","variables":{}}';
  return client.ask({ body, requestId: 'health', headers: notTraced, timeoutMs: deadlineMs });
}
