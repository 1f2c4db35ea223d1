import { errors } from '@passerelle/protocol';
import type { Caller } from '../guard/callers/caller';
import type { LiveSettings } from './live-settings';

export type Transport = 'websocket' | 'sse' | 'multipart';

type Caps = Pick<
  LiveSettings,
  | 'maxConnections'
  | 'maxConnectionsPerCaller'
  | 'maxSubscriptions'
  | 'maxSubscriptionsPerCaller'
  | 'maxSubscriptionsPerConnection'
  | 'maxSubscribesPerSecond'
>;

/** One connection of a client. */
export interface Session {
  readonly transport: Transport;
  readonly caller: Caller;
  /** Takes a place for a subscription; gives the function that frees it. Throws SUBSCRIPTION_LIMIT_REACHED. */
  take(): () => void;
  close(): void;
}

interface Place {
  readonly transport: Transport;
}

/** Who is connected, and how many subscriptions each has: the caps, and what the metrics show. */
export class Sessions {
  private readonly connections = new Set<Session>();
  private readonly connectionsByCaller = new Map<string, Set<Session>>();
  private readonly places = new Set<Place>();
  private readonly placesByCaller = new Map<string, Set<Place>>();

  constructor(private readonly caps: Caps) {}

  /** Throws SUBSCRIPTION_LIMIT_REACHED. The address tells callers without a credential apart. */
  open(transport: Transport, caller: Caller, address: string): Session {
    const who = caller.kind === 'anonymous' ? `anonymous ${address}` : `${caller.kind} ${caller.id}`;
    const { maxConnections, maxConnectionsPerCaller } = this.caps;
    check(this.connections.size, maxConnections, 'connections with subscriptions to this hub');
    check(
      this.connectionsByCaller.get(who)?.size,
      maxConnectionsPerCaller,
      'connections with subscriptions of a caller',
    );
    const own = new Set<Place>();
    const mayBegin = rateLimit(this.caps.maxSubscribesPerSecond);
    const session: Session = {
      transport,
      caller,
      take: () => this.take(who, transport, own, mayBegin),
      close: () => {
        this.connections.delete(session);
        remove(this.connectionsByCaller, who, session);
      },
    };
    this.connections.add(session);
    add(this.connectionsByCaller, who, session);
    return session;
  }

  count(transport: Transport): { readonly connections: number; readonly subscriptions: number } {
    const of = (all: Iterable<{ readonly transport: Transport }>): number =>
      [...all].filter((one) => one.transport === transport).length;
    return { connections: of(this.connections), subscriptions: of(this.places) };
  }

  private take(who: string, transport: Transport, own: Set<Place>, mayBegin: () => boolean): () => void {
    const { maxSubscriptions, maxSubscriptionsPerCaller, maxSubscriptionsPerConnection, maxSubscribesPerSecond } =
      this.caps;
    check(own.size, maxSubscriptionsPerConnection, 'subscriptions on a connection');
    check(this.placesByCaller.get(who)?.size, maxSubscriptionsPerCaller, 'subscriptions of a caller');
    check(this.places.size, maxSubscriptions, 'subscriptions to this hub');
    if (!mayBegin())
      throw errors.subscriptionLimitReached({
        what: 'subscriptions begun in a second on a connection',
        max: maxSubscribesPerSecond,
      });
    const place: Place = { transport };
    own.add(place);
    this.places.add(place);
    add(this.placesByCaller, who, place);
    return () => {
      own.delete(place);
      this.places.delete(place);
      remove(this.placesByCaller, who, place);
    };
  }
}

function check(count: number | undefined, max: number, what: string): void {
  if ((count ?? 0) >= max) throw errors.subscriptionLimitReached({ what, max });
}

function add<Item>(sets: Map<string, Set<Item>>, key: string, item: Item): void {
  const set = sets.get(key) ?? new Set();
  set.add(item);
  sets.set(key, set);
}

function remove<Item>(sets: Map<string, Set<Item>>, key: string, item: Item): void {
  const set = sets.get(key);
  set?.delete(item);
  if (set?.size === 0) sets.delete(key);
}

/** A bucket that holds what may be begun in two seconds, and fills evenly. */
function rateLimit(perSecond: number): () => boolean {
  let left = perSecond * 2;
  let at = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(perSecond * 2, left + ((now - at) / 1_000) * perSecond);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
