import { type Observation, waitSeconds } from '@passerelle/observe';
import type { LiveWatch } from '../live/live-hub';
import type { Sessions } from '../live/sessions';
import type { UpstreamStreams } from '../live/upstream-streams';

export interface WatchedLive {
  readonly sessions: Sessions;
  readonly streams: UpstreamStreams;
  readonly hub: { readonly operations: number };
}

/** Counts what becomes of subscriptions, and shows how many there are each time the metrics are read. */
export function liveWatch({ meter }: Observation, live: () => WatchedLive | undefined): LiveWatch {
  const gauge = (name: string, description: string) => meter.createObservableGauge(name, { description });
  gauge('passerelle_subscriptions', 'Subscriptions of clients, by transport.').addCallback((result) => {
    for (const transport of ['websocket', 'sse', 'multipart'] as const)
      result.observe(live()?.sessions.count(transport).subscriptions ?? 0, { transport });
  });
  gauge('passerelle_live_connections', 'Connections that may have subscriptions, by transport.').addCallback(
    (result) => {
      for (const transport of ['websocket', 'sse', 'multipart'] as const)
        result.observe(live()?.sessions.count(transport).connections ?? 0, { transport });
    },
  );
  gauge(
    'passerelle_shared_operations',
    'Different subscriptions there are: clients with equal operations and rights share one.',
  ).addCallback((result) => result.observe(live()?.hub.operations ?? 0));
  gauge(
    'passerelle_upstream_streams',
    'Subscriptions to each subgraph, by whether it is heard or lost at the moment.',
  ).addCallback((result) => {
    const counts = new Map<string, number>();
    for (const { subgraph, isWaiting } of live()?.streams.all ?? []) {
      const key = JSON.stringify({ subgraph, state: isWaiting ? 'lost' : 'heard' });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) result.observe(count, JSON.parse(key));
  });
  const resumed = meter.createCounter('passerelle_subscriptions_resumed_total', {
    description:
      'Clients that came back with a cursor, by where the events they missed were: ring, private (asked of the subgraph) or expired.',
  });
  const promoted = meter.createCounter('passerelle_subscriptions_promoted_total', {
    description: 'Private subscriptions that reached the shared one and joined it.',
  });
  const ended = meter.createCounter('passerelle_subscriptions_ended_total', {
    description: 'Subscriptions that the hub ended, by the code of docs/errors.md or complete.',
  });
  const lag = meter.createHistogram('passerelle_event_lag_seconds', {
    description: 'From the arrival of an event to its being handed out, joined with what other subgraphs know.',
    advice: { explicitBucketBoundaries: waitSeconds },
  });
  const delivered = meter.createCounter('passerelle_events_delivered_total', {
    description: 'Events handed out, once for each client.',
  });
  return {
    onHandedOut: (lagMs, clients) => {
      lag.record(lagMs / 1_000);
      delivered.add(clients);
    },
    onResumed: (from) => resumed.add(1, { from }),
    onPromoted: () => promoted.add(1),
    onEnded: (reason, clients) => ended.add(clients, { reason }),
  };
}
