import type { Observation } from '@passerelle/observe';

/** Counts, by subgraph, questions that were not sent because an equal one was under way. */
export function sharedFetchCounter({ meter }: Observation): (subgraph: string) => void {
  const shared = meter.createCounter('passerelle_subgraph_fetches_shared_total', {
    description:
      'Requests to a subgraph that were not sent, since an equal one was under way for a caller of equal rights.',
  });
  return (subgraph) => shared.add(1, { subgraph });
}

/** Counts requests of clients that were answered with what another was being answered. */
export function sharedRequestCounter({ meter }: Observation): () => void {
  const shared = meter.createCounter('passerelle_requests_shared_total', {
    description: 'GraphQL requests answered together with an equal one of a caller of equal rights.',
  });
  return () => shared.add(1);
}
