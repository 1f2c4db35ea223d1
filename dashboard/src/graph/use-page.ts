import type { OperationVariables } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { type Problem, problemOf } from './problem';
import type { SocketState } from './socket-state';
import { type Events, useLive } from './use-live';

/** What a page shows, how fresh it is and what is wrong with it. */
export interface PageData<Data> {
  /** What was read last; undefined until something was. A problem does not take it away. */
  readonly data: Data | undefined;
  readonly problem: Problem | null;
  readonly isReading: boolean;
  readonly readAt: Date | null;
  readonly freshness: SocketState | 'stale';
  readonly refresh: () => void;
  /** Adds the rows that follow `after` to one of the query's lists. */
  readonly readMore: (list: keyof Data, after: string | null) => void;
}

/** How long after a hub did not answer it is asked again, in milliseconds. */
const retryAfterMs = 4_000;

/**
 * Reads what a page shows, in one query. `events` keeps it fresh: each event reads it again. While the hub does not answer,
 * the page keeps what it has and asks again by itself. Nothing is read while there are no variables.
 */
export function usePage<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  events: Events | null = null,
): PageData<Data> {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery<Data, OperationVariables>(document, {
    ...(variables === null ? { skip: true } : { variables }),
    // One owner that is down leaves a gap; it does not take the others' rows away.
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const [readAt, setReadAt] = useState<Date | null>(null);
  const [kept, setKept] = useState<Data | undefined>();
  const problem = error ? problemOf(error) : null;
  const isAway = problem?.kind === 'away';
  const refresh = () => {
    // What goes wrong comes back as `error`.
    refetch().catch(() => undefined);
  };
  const freshness = useLive(events, refresh);

  useEffect(() => {
    if (loading || isAway || !data) return;
    setReadAt(new Date());
    setKept(data as Data);
  }, [loading, isAway, data]);

  useEffect(() => {
    if (!isAway || loading) return;
    const timer = setTimeout(() => refetch().catch(() => undefined), retryAfterMs);
    return () => clearTimeout(timer);
  }, [isAway, loading, refetch]);

  return {
    data: (data as Data | undefined) ?? (previousData as Data | undefined) ?? kept,
    problem,
    isReading: loading,
    readAt,
    freshness,
    refresh,
    readMore: (list, after) => {
      fetchMore({
        variables: { after },
        updateQuery: (before, { fetchMoreResult }) => append(before as Data, fetchMoreResult as Data, list),
      }).catch(() => undefined);
    },
  };
}

/** The answer with the rows of the next page behind its own. */
function append<Data>(before: Data, next: Data, list: keyof Data): Data {
  const [first, second] = [before[list], next[list]] as unknown as Rows[];
  return { ...before, [list]: { ...second, nodes: [...(first?.nodes ?? []), ...(second?.nodes ?? [])] } };
}

interface Rows {
  readonly nodes: readonly unknown[];
}
