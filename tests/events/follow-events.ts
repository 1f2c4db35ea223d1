import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** A subscriber that comes back after the last cursor it was given, whoever broke off. */
export interface Follower {
  /** The records of the events, in the order in which they came. */
  readonly seen: readonly string[];
  /** How many times it has subscribed. */
  readonly visits: number;
  stop(): Promise<void>;
}

const query = `subscription ($after: ID) {
  event: softLandingEvents(after: $after) { cursor node { recordId softLanding { id } } }
}`;

interface Edge {
  readonly cursor: string;
  readonly node: { readonly recordId: string; readonly softLanding: { readonly id: string } | null } | null;
}

/** Follows the events behind a cursor at one of several replicas after the other; stays for `patience` events. */
export function followEvents(urls: readonly string[], after: string, patience = Number.POSITIVE_INFINITY): Follower {
  const seen: string[] = [];
  let [cursor, visits, isStopped] = [after, 0, false];
  let leave: () => void = () => undefined;

  const visit = async (url: string): Promise<void> => {
    const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    const events = client.iterate<{ event: Edge }>({ query, variables: { after: cursor } });
    leave = () => void client.dispose();
    let left = patience;
    for await (const { data, errors } of events) {
      if (!data) throw new Error(JSON.stringify(errors));
      const { node } = data.event;
      // Written with its event, it is there when the event is.
      if (node && node.softLanding?.id !== node.recordId) throw new Error(`${node.recordId} has no record`);
      if (node) seen.push(node.recordId);
      cursor = data.event.cursor;
      left -= 1;
      if (left === 0) break;
    }
    await client.dispose();
  };
  const following = (async () => {
    while (!isStopped) {
      const url = urls[visits % urls.length] as string;
      visits += 1;
      // Whoever is away is asked again: a tenth of a second is as long as it takes to notice.
      await visit(url).catch(() => new Promise((resolve) => setTimeout(resolve, 100)));
    }
  })();
  return {
    seen,
    get visits() {
      return visits;
    },
    stop: async () => {
      isStopped = true;
      leave();
      await following;
    },
  };
}
