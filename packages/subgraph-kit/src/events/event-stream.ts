import type { EntityManager } from 'typeorm';
import type { EventPosition } from './event-position';
import type { EventTail, TailListener } from './event-tail';
import { readBehind, type SequencedEvent } from './read-events';

/** What a subscriber gets: an event, or with null a checkpoint, which says how far there was nothing for it. */
export interface Delivery {
  readonly position: EventPosition;
  readonly event: SequencedEvent | null;
}

export interface StreamSettings {
  /** How many events are read at once, and held for a subscriber that is slower than the tail. */
  readonly pageSize: number;
  /** How long events that are not for a subscriber may pass before it gets a checkpoint. */
  readonly checkpointMs: number;
}

/**
 * The events behind a position, from the table and then from the tail. It holds two pages at most: a subscriber that is
 * slower than the tail reads the table again from where it is, however far that is behind.
 */
export class EventStream implements TailListener {
  private readonly held: SequencedEvent[] = [];
  /** Up to where what is held reaches; what the tail hands over is taken only when it joins there. */
  private reach = 0;
  private isBehind = true;
  private position: EventPosition = { position: 0, id: '' };
  private isStopped = false;
  private failure: unknown = null;
  private unpark: () => void = () => undefined;

  constructor(
    private readonly reader: EntityManager,
    private readonly tail: EventTail,
    private readonly wants: (event: SequencedEvent) => boolean,
    private readonly settings: StreamSettings,
  ) {}

  /** Starts behind a position, or with null behind what there is now. Throws CURSOR_EXPIRED. */
  async start(after: EventPosition | null): Promise<AsyncGenerator<Delivery, void, void>> {
    try {
      const head = await this.tail.join(this);
      this.position = after ?? head;
      this.reach = this.position.position;
      await this.readOn();
      return this.deliveries(after === null);
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  hand(events: readonly SequencedEvent[]): void {
    if (!this.isBehind) {
      if (this.held.length + events.length > 2 * this.settings.pageSize) this.isBehind = true;
      // The table may have been read further than the tail was then.
      else this.hold(events.filter(({ position }) => position > this.reach));
    }
    this.unpark();
  }

  fail(error: unknown): void {
    this.failure ??= error;
    this.unpark();
  }

  stop(): void {
    this.isStopped = true;
    this.tail.leave(this);
    this.unpark();
  }

  private async *deliveries(tellsStart: boolean): AsyncGenerator<Delivery, void, void> {
    let toldAt = Date.now();
    let told = this.position.position;
    try {
      // Without it, whoever loses the connection before the first event would not know where to go on.
      if (tellsStart) yield { position: this.position, event: null };
      for (;;) {
        if (this.isStopped) return;
        if (this.failure !== null) throw this.failure;
        const event = this.held.shift();
        if (event) this.position = { position: event.position, id: event.id };
        const isWanted = event !== undefined && this.wants(event);
        const wait = toldAt + this.settings.checkpointMs - Date.now();
        const hasMoved = this.position.position !== told;
        if (isWanted || (hasMoved && wait <= 0)) {
          toldAt = Date.now();
          told = this.position.position;
          yield { position: this.position, event: isWanted ? event : null };
        } else if (event === undefined) {
          await (this.isBehind ? this.readOn() : this.parked(hasMoved ? wait : null));
        }
      }
    } finally {
      this.stop();
    }
  }

  private async readOn(): Promise<void> {
    const events = await readBehind(this.reader, this.position, this.settings.pageSize);
    this.hold(events);
    // The tail hands over what comes behind its own position: only when that is reached does it join.
    if (this.reach >= this.tail.position) this.isBehind = false;
  }

  private hold(events: readonly SequencedEvent[]): void {
    this.held.push(...events);
    this.reach = events.at(-1)?.position ?? this.reach;
  }

  /** Until the tail hands something over, or at most so many ms. */
  private parked(atMostMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = atMostMs === null ? undefined : setTimeout(resolve, atMostMs);
      this.unpark = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
