import type { PlannedFetch } from './fetch-graph';

/** Fetches that go to one subgraph in one request, and the requests that must be answered before it. */
export interface JoinedFetches {
  readonly subgraph: string;
  readonly fetches: readonly PlannedFetch[];
  /** Positions in the list of requests. */
  readonly after: readonly number[];
}

/**
 * Puts what is asked of one subgraph at one time into one request. Only fetches that would start together
 * are joined, so that none waits longer than alone.
 */
export function joinFetches(fetches: readonly PlannedFetch[]): JoinedFetches[] {
  let requests: JoinedFetches[] = withOrder(fetches.map((fetch) => [fetch]));
  for (;;) {
    const joined = new Map<string, readonly PlannedFetch[]>();
    for (const { subgraph, fetches: own, after } of requests) {
      const isEntityFetch = own[0]?.node.requires !== undefined;
      const key = isEntityFetch ? JSON.stringify([subgraph, after]) : `root ${own[0]?.id}`;
      joined.set(key, [...(joined.get(key) ?? []), ...own]);
    }
    if (joined.size === requests.length) return requests;
    // Joined requests may have made others start together.
    requests = withOrder([...joined.values()]);
  }
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
