import type { LiveEvent } from './live-event';

export interface RingSettings {
  readonly ringLength: number;
  /** Characters of JSON. */
  readonly ringSize: number;
}

/** The last events of a subscription, for clients that come back. */
export class Ring {
  private readonly events: LiveEvent[] = [];
  private size = 0;
  /** The position before the first event that is kept; null where it is not known. */
  private base: string | null;
  private head: string | null;

  constructor(
    start: string | null,
    private readonly settings: RingSettings,
  ) {
    this.base = start;
    this.head = start;
  }

  /** The position behind the last event; null while none is known. */
  get position(): string | null {
    return this.head;
  }

  add(event: LiveEvent): void {
    // Without a cursor nobody can ask for what came behind it.
    if (event.cursor === null) return;
    this.head = event.cursor;
    this.events.push(event);
    this.size += event.json.length;
    const { ringLength, ringSize } = this.settings;
    while (this.events.length > ringLength || this.size > ringSize) {
      const oldest = this.events.shift();
      if (!oldest) return;
      this.size -= oldest.json.length;
      this.base = oldest.cursor;
    }
  }

  /** Nothing has happened up to this position that is not here. */
  moveTo(position: string): void {
    this.head = position;
    if (this.events.length === 0) this.base = position;
  }

  /** The events behind a position; null where it is not known whether some are missing. */
  since(position: string): readonly LiveEvent[] | null {
    if (position === this.head) return [];
    if (position === this.base) return [...this.events];
    const index = this.events.findLastIndex(({ cursor }) => cursor === position);
    return index < 0 ? null : this.events.slice(index + 1);
  }
}
