import type { Database } from '../database/open-database';
import type { Log } from '../server/log';
import { loggableFailure } from '../server/loggable-failure';
import { hasCommittedEvents } from './append-events';
import { decodePosition, encodePosition } from './event-position';
import { type Delivery, EventStream, type StreamSettings } from './event-stream';
import { EventTail } from './event-tail';
import { purgeEvents } from './purge-events';
import { readHead, type SequencedEvent } from './read-events';
import { type RedisWake, redisWake } from './redis-wake';
import { sequenceEvents } from './sequence-events';

/** The events of a running subgraph. */
export interface Outbox {
  /** The cursor of the last event there is: what is read after it, and the events behind it, are everything. */
  head(): Promise<string>;
  /**
   * The events behind a cursor that `wants` takes, each once and in the order of their commits, until the iterator is
   * returned; without a cursor those from now on, after a first checkpoint. Throws CURSOR_MALFORMED and CURSOR_EXPIRED;
   * the iterator throws CURSOR_EXPIRED when the database is restored under it.
   */
  subscribe(
    after: string | null | undefined,
    wants: (event: SequencedEvent) => boolean,
  ): Promise<AsyncGenerator<Delivery, void, void>>;
  stop(): Promise<void>;
}

export interface OutboxSettings extends StreamSettings {
  /** How long an event waits at most where no wake-up tells of it. */
  readonly pollMs: number;
  /** How long events are kept. */
  readonly retentionDays: number;
  /** Wakes the other processes of the subgraph; without it they look every `pollMs`. */
  readonly redis?: { readonly url: string; readonly channel: string } | undefined;
}

export const defaultOutboxSettings: OutboxSettings = {
  pageSize: 200,
  checkpointMs: 5_000,
  pollMs: 500,
  retentionDays: 30,
};

const purgeEveryMs = 3_600_000;
const dayMs = 86_400_000;

/** Opens the outbox of a database that has been migrated. */
export function openOutbox(database: Database, settings: OutboxSettings, log: Log): Outbox {
  const tail = new EventTail(database, settings.pollMs, log);
  const wakeTail = () => void tail.wake().catch(() => undefined);
  const redis: RedisWake | null = settings.redis ? redisWake(settings.redis, wakeTail, log) : null;
  database.dataSource.subscribers.push({
    afterTransactionCommit: ({ queryRunner }) => {
      if (!hasCommittedEvents(queryRunner)) return;
      wakeTail();
      redis?.announce();
    },
  });

  const purge = async (): Promise<void> => {
    try {
      await sequenceEvents(database);
      await purgeEvents(database, new Date(Date.now() - settings.retentionDays * dayMs));
    } catch (error) {
      log.warn(loggableFailure(error), 'old events could not be deleted; trying again in an hour');
    }
  };
  let purging = purge();
  const purgeTimer = setInterval(() => (purging = purge()), purgeEveryMs).unref();

  return {
    head: async () => {
      await sequenceEvents(database);
      return encodePosition(await readHead(database.reader));
    },
    subscribe: async (after, wants) => {
      const from = typeof after === 'string' ? decodePosition(after) : null;
      const stream = new EventStream(database.reader, tail, wants, settings);
      return stoppable(await stream.start(from), () => stream.stop());
    },
    stop: async () => {
      clearInterval(purgeTimer);
      await Promise.all([redis?.stop(), purging, tail.stop()]);
    },
  };
}

/** A generator alone hears `return` and `throw` only when its next event comes; `stop` makes it end. */
function stoppable<Event>(
  events: AsyncGenerator<Event, void, void>,
  stop: () => void,
): AsyncGenerator<Event, void, void> {
  const stopped: AsyncGenerator<Event, void, void> = {
    next: () => events.next(),
    return: () => {
      stop();
      return events.return();
    },
    throw: (error) => {
      stop();
      return events.throw(error);
    },
    [Symbol.asyncIterator]: () => stopped,
  };
  return stopped;
}
