import type { PlannedFetch } from './fetch-graph';

/** Fetches that go to one subgraph in one request, and the requests that must be answered before it. */
export interface JoinedFetches {
  readonly subgraph: string;
  readonly fetches: readonly PlannedFetch[];
  /** Positions in the list of requests. */
  readonly after: readonly number[];
}

/**
 * Puts what is asked of one subgraph at one time into one request, where nobody waits longer for the answer than
 * before: fetches that start together, and a fetch that nothing waits for with a later one.
 */
export function joinFetches(fetches: readonly PlannedFetch[]): JoinedFetches[] {
  let requests: JoinedFetches[] = withOrder(fetches.map((fetch) => [fetch]));
  for (;;) {
    const joined = new Map<string, readonly PlannedFetch[]>();
    for (const request of requests) {
      const { subgraph, after } = requests[laterRequest(request, requests)] ?? request;
      const key = isForEntities(request) ? JSON.stringify([subgraph, after]) : `root ${request.fetches[0]?.id}`;
      joined.set(key, [...(joined.get(key) ?? []), ...request.fetches]);
    }
    if (joined.size === requests.length) return requests;
    // Joined requests may have made others start together.
    requests = withOrder([...joined.values()]);
  }
}

/** Requests for root fields are never joined: a mutation runs them one after the other. */
export function isForEntities({ fetches }: JoinedFetches): boolean {
  return fetches[0]?.node.requires !== undefined;
}

/** The first request to the same subgraph that waits for all that this one waits for; -1 where others wait for this one. */
function laterRequest(request: JoinedFetches, requests: readonly JoinedFetches[]): number {
  const position = requests.indexOf(request);
  if (requests.some(({ after }) => after.includes(position))) return -1;
  const later = requests.flatMap((other, index) =>
    other.subgraph === request.subgraph &&
    isForEntities(other) &&
    other.after.length > request.after.length &&
    request.after.every((one) => other.after.includes(one))
      ? [index]
      : [],
  );
  const [first = -1, ...others] = later;
  const waits = (index: number): number => requests[index]?.after.length ?? 0;
  return others.reduce((best, index) => (waits(index) < waits(best) ? index : best), first);
}

function withOrder(groups: readonly (readonly PlannedFetch[])[]): JoinedFetches[] {
  const groupOf = new Map(groups.flatMap((fetches, position) => fetches.map(({ id }) => [id, position] as const)));
  const before = groups.map((fetches) => new Set(fetches.flatMap(({ after }) => after.map((id) => groupOf.get(id)))));
  // Joining a fetch to others makes whoever waits for it wait for what they wait for.
  const awaited = (position: number, found: Set<number>): Set<number> => {
    for (const earlier of before[position] ?? []) {
      if (earlier === undefined || found.has(earlier)) continue;
      found.add(earlier);
      awaited(earlier, found);
    }
    return found;
  };
  return groups.map((fetches, position) => ({
    subgraph: fetches[0]?.node.serviceName ?? '',
    fetches,
    after: [...awaited(position, new Set())].sort((one, other) => one - other),
  }));
}
