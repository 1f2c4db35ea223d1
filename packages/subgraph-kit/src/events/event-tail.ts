import { AsyncResource } from 'node:async_hooks';
import type { Database } from '../database/open-database';
import type { Log } from '../server/log';
import { loggableFailure } from '../server/loggable-failure';
import type { EventPosition } from './event-position';
import { readBehind, readHead, type SequencedEvent } from './read-events';
import { sequenceEvents } from './sequence-events';

/** Whoever follows the tail. */
export interface TailListener {
  /** Events that come right behind those handed over before. */
  hand(events: readonly SequencedEvent[]): void;
  /** The tail cannot be followed any more. */
  fail(error: unknown): void;
  /** Ends, and leaves. */
  stop(): void;
}

const pageSize = 500;

/**
 * Reads the new events of a database, once for everybody in this process who follows it, and only while somebody does.
 * A wake-up shortens the wait for the next look; without one it looks every `pollMs`.
 */
export class EventTail {
  private readonly listeners = new Set<TailListener>();
  private last: EventPosition | null = null;
  private looking: Promise<void> | null = null;
  private isWoken = false;
  private timer: NodeJS.Timeout | undefined;
  /** In the context of whoever made the tail: a commit that wakes it must not lend it its transaction. */
  private readonly look = AsyncResource.bind(() => this.lookOnce());

  constructor(
    private readonly database: Database,
    private readonly pollMs: number,
    private readonly log: Log,
  ) {}

  /** Starts to follow; resolves with the position behind which `hand` begins. */
  async join(listener: TailListener): Promise<EventPosition> {
    this.listeners.add(listener);
    try {
      while (this.last === null) await this.wake();
    } catch (error) {
      this.leave(listener);
      throw error;
    }
    return this.last;
  }

  leave(listener: TailListener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    clearTimeout(this.timer);
    this.last = null;
  }

  /** The position up to which events have been handed over; none while nobody listens. */
  get position(): number {
    return this.last?.position ?? 0;
  }

  /** Looks for new events now. Rejects when the first look fails; later ones are tried again. */
  async wake(): Promise<void> {
    if (this.listeners.size === 0) return;
    this.isWoken = true;
    this.looking ??= this.look().finally(() => {
      this.looking = null;
    });
    await this.looking;
    // Woken when the last look was over already, but not yet put away.
    if (this.isWoken) await this.wake();
  }

  /** Lets everybody go and waits for the last look. */
  async stop(): Promise<void> {
    for (const listener of [...this.listeners]) listener.stop();
    await this.looking?.catch(() => undefined);
  }

  private async lookOnce(): Promise<void> {
    clearTimeout(this.timer);
    try {
      while (this.isWoken && this.listeners.size > 0) {
        this.isWoken = false;
        await sequenceEvents(this.database);
        await this.handOver();
      }
    } catch (error) {
      if (this.last === null) throw error;
      this.log.warn(loggableFailure(error), 'new events could not be read; trying again');
    }
    if (this.listeners.size > 0) this.timer = setTimeout(() => this.wake().catch(() => undefined), this.pollMs);
  }

  private async handOver(): Promise<void> {
    const { reader } = this.database;
    if (this.last === null) {
      const head = await readHead(reader);
      // Kept while nobody listens it would grow old.
      if (this.listeners.size > 0) this.last = head;
      return;
    }
    for (let from: EventPosition | null = this.last; from !== null; ) {
      const events: SequencedEvent[] | null = await readBehind(reader, from, pageSize).catch((error: unknown) =>
        this.breakOff(error),
      );
      // Everybody may have left meanwhile.
      if (events === null || this.last === null) return;
      const last = events.at(-1);
      if (!last) return;
      this.last = last;
      for (const listener of this.listeners) listener.hand(events);
      from = events.length < pageSize ? null : last;
    }
  }

  /** The database is not the one that was followed: nobody can be told what lies between. */
  private breakOff(error: unknown): null {
    if ((error as { extensions?: { code?: string } }).extensions?.code !== 'CURSOR_EXPIRED') throw error;
    for (const listener of [...this.listeners]) {
      this.leave(listener);
      listener.fail(error);
    }
    return null;
  }
}
