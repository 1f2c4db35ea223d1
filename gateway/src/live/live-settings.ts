import { type OverflowPolicy, overflowPolicies } from './client-queue';
import type { RingSettings } from './ring';

export interface LiveSettings extends RingSettings {
  readonly maxConnections: number;
  readonly maxConnectionsPerCaller: number;
  readonly maxSubscriptions: number;
  readonly maxSubscriptionsPerCaller: number;
  readonly maxSubscriptionsPerConnection: number;
  /** How many subscriptions one connection may begin in a second, over time; twice as many at once. */
  readonly maxSubscribesPerSecond: number;
  /** Events that may wait for one client. */
  readonly queueLength: number;
  readonly onSlow: OverflowPolicy;
  /** Events that are joined at the same time, for one operation. */
  readonly maxJoins: number;
  /** Events that may wait to be joined and handed out, for one operation. */
  readonly maxBacklog: number;
  readonly pingMs: number;
  /** How long a WebSocket may take to say who it is. */
  readonly connectionInitMs: number;
  /** How long a client may hold up others that catch up with it. */
  readonly catchUpPauseMs: number;
  /** First pause before a subgraph that was lost is tried again; it doubles up to `maxReconnectMs`. */
  readonly reconnectMs: number;
  readonly maxReconnectMs: number;
  /** Over how long clients are told to spread their return when the hub stops. */
  readonly returnWithinMs: number;
  /** Origins of pages, beside the hub's own, that may open a WebSocket, such as https://dashboard.example. */
  readonly origins: readonly string[];
}

export const defaultLiveSettings: LiveSettings = {
  maxConnections: 20_000,
  maxConnectionsPerCaller: 2_000,
  maxSubscriptions: 20_000,
  maxSubscriptionsPerCaller: 2_000,
  maxSubscriptionsPerConnection: 100,
  maxSubscribesPerSecond: 50,
  queueLength: 1_000,
  onSlow: 'disconnect-and-resume',
  ringLength: 128,
  ringSize: 1024 * 1024,
  maxJoins: 16,
  maxBacklog: 5_000,
  pingMs: 12_000,
  connectionInitMs: 15_000,
  catchUpPauseMs: 10_000,
  reconnectMs: 250,
  maxReconnectMs: 10_000,
  returnWithinMs: 3_000,
  origins: [],
};

/** The settings of subscriptions: what `docs/configuration.md` prints and `readLiveSettings` reads. */
export const liveSettings = [
  {
    name: 'LIVE_MAX_CONNECTIONS',
    default: String(defaultLiveSettings.maxConnections),
    meaning: 'Connections with subscriptions the hub takes: WebSockets and streams over HTTP.',
  },
  {
    name: 'LIVE_MAX_CONNECTIONS_PER_CALLER',
    default: String(defaultLiveSettings.maxConnectionsPerCaller),
    meaning: 'Such connections a caller may have; callers without a credential are told apart by their address.',
  },
  {
    name: 'LIVE_MAX_SUBSCRIPTIONS',
    default: String(defaultLiveSettings.maxSubscriptions),
    meaning: 'Subscriptions the hub takes.',
  },
  {
    name: 'LIVE_MAX_SUBSCRIPTIONS_PER_CALLER',
    default: String(defaultLiveSettings.maxSubscriptionsPerCaller),
    meaning: 'Subscriptions a caller may have.',
  },
  {
    name: 'LIVE_MAX_SUBSCRIPTIONS_PER_CONNECTION',
    default: String(defaultLiveSettings.maxSubscriptionsPerConnection),
    meaning: 'Subscriptions one connection may have.',
  },
  {
    name: 'LIVE_MAX_SUBSCRIBES_PER_SECOND',
    default: String(defaultLiveSettings.maxSubscribesPerSecond),
    meaning: 'Subscriptions one connection may begin in a second, over time; twice as many at once.',
  },
  {
    name: 'LIVE_QUEUE_LENGTH',
    default: String(defaultLiveSettings.queueLength),
    meaning: 'Events that may wait for one client.',
  },
  {
    name: 'LIVE_ON_SLOW',
    default: defaultLiveSettings.onSlow,
    meaning: `What happens when more would wait: ${overflowPolicies.join(', ')}. A client may choose otherwise in \`extensions.onSlow\` of its request.`,
  },
  {
    name: 'LIVE_RING_LENGTH',
    default: String(defaultLiveSettings.ringLength),
    meaning: 'Events kept in memory of each operation, for clients that come back.',
  },
  {
    name: 'LIVE_MAX_BACKLOG',
    default: String(defaultLiveSettings.maxBacklog),
    meaning: 'Events of one operation that may wait to be joined with what other subgraphs know.',
  },
  {
    name: 'LIVE_PING_MS',
    default: String(defaultLiveSettings.pingMs),
    meaning:
      'How often an idle connection is shown to be alive; a WebSocket that does not answer by the next is closed.',
  },
  {
    name: 'LIVE_ORIGINS',
    default: '(none)',
    meaning:
      'Origins of web pages, beside the hub’s own, that may open a WebSocket: https://dashboard.example, separated by commas.',
  },
] as const;

/** How a configuration reads its values; each adds a sentence to the problems for one that cannot be used. */
export interface ReadSetting {
  number(name: string, min: number): number;
  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice;
}

/** Turns the environment into settings, and adds a sentence to `problems` for each that cannot be used. */
export function readLiveSettings(
  env: Readonly<Record<string, string | undefined>>,
  read: ReadSetting,
  problems: string[],
): LiveSettings {
  const origins = (env.LIVE_ORIGINS ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      problems.push(
        `LIVE_ORIGINS must be origins such as https://dashboard.example, separated by commas, but got: ${origin}.`,
      );
    }
  }
  return {
    ...defaultLiveSettings,
    maxConnections: read.number('LIVE_MAX_CONNECTIONS', 0),
    maxConnectionsPerCaller: read.number('LIVE_MAX_CONNECTIONS_PER_CALLER', 0),
    maxSubscriptions: read.number('LIVE_MAX_SUBSCRIPTIONS', 0),
    maxSubscriptionsPerCaller: read.number('LIVE_MAX_SUBSCRIPTIONS_PER_CALLER', 0),
    maxSubscriptionsPerConnection: read.number('LIVE_MAX_SUBSCRIPTIONS_PER_CONNECTION', 0),
    maxSubscribesPerSecond: read.number('LIVE_MAX_SUBSCRIBES_PER_SECOND', 1),
    queueLength: read.number('LIVE_QUEUE_LENGTH', 1),
    onSlow: read.oneOf('LIVE_ON_SLOW', overflowPolicies),
    ringLength: read.number('LIVE_RING_LENGTH', 0),
    maxBacklog: read.number('LIVE_MAX_BACKLOG', 1),
    pingMs: read.number('LIVE_PING_MS', 100),
    origins,
  };
}
