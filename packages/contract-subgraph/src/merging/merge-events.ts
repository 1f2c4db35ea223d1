import { setTimeout as pause } from 'node:timers/promises';
import { NodeFailure } from '../node/node-failure';
import { encodePositions, type Positions } from './merged-cursor';
import { type Stream, stoppable } from './stream';

/** A node, as far as merging needs it. */
export interface EventSource {
  readonly owner: string;
  /** Its events behind a position, in their order. Throws a NodeFailure when it is not heard any more. */
  listen(after: string | null, signal: AbortSignal): AsyncIterable<NodeEvent>;
}

export interface NodeEvent {
  /** The node's own cursor of this event. */
  readonly cursor: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An event as the hub gives it. */
export interface MergedEvent {
  readonly owner: string;
  readonly cursor: string;
  /** Null where the event is about the node itself. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  /** Why the node is not heard any more; null where it is. */
  readonly failure: NodeFailure | null;
}

export interface MergeRequest {
  /** The nodes as they are now. */
  readonly sources: () => readonly EventSource[];
  /** Calls back when they have changed; gives the function that ends it. */
  readonly onChange: (listener: () => void) => () => void;
  readonly after: Positions;
  /** First pause before a node that is not heard is tried again; it doubles up to `maxPauseMs`. */
  readonly pauseMs: number;
  readonly maxPauseMs: number;
}

/**
 * Merges the events of many nodes. Those of one node keep their order, and each comes once, however often the node is lost and
 * found: it is heard again from its own last position. A node is read no faster than the events are taken.
 */
export function mergeEvents(request: MergeRequest): Stream<MergedEvent> {
  const queue = new Handover<MergedEvent>();
  return stoppable(merged(request, queue), () => queue.close());
}

async function* merged(request: MergeRequest, queue: Handover<MergedEvent>): AsyncGenerator<MergedEvent> {
  const positions = new Map(request.after);
  const listening = new Map<string, { source: EventSource; stop: AbortController }>();

  const tell = (owner: string, fields: MergedEvent['fields'], failure: NodeFailure | null): Promise<void> =>
    queue.hand(() => ({ owner, fields, failure, cursor: encodePositions(positions) }));
  const hear = async (source: EventSource, signal: AbortSignal): Promise<void> => {
    let pauseMs = request.pauseMs;
    let isLost = false;
    while (!signal.aborted) {
      try {
        for await (const { cursor, fields } of source.listen(positions.get(source.owner) ?? null, signal)) {
          if (signal.aborted) return;
          if (isLost) await tell(source.owner, null, null);
          isLost = false;
          pauseMs = request.pauseMs;
          await queue.hand(() => {
            positions.set(source.owner, cursor);
            return { owner: source.owner, fields, failure: null, cursor: encodePositions(positions) };
          });
        }
      } catch (error) {
        if (signal.aborted) return;
        const failure = error instanceof NodeFailure ? error : new NodeFailure('ERROR', `${source.owner} was lost.`);
        if (!isLost) await tell(source.owner, null, failure);
        isLost = true;
        // It would refuse again.
        if (failure.status === 'DENIED' || failure.status === 'INCOMPATIBLE') return;
      }
      // Random, so that the subscriptions that were lost together do not come back together.
      await pause(pauseMs * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, request.maxPauseMs);
    }
  };
  const follow = (): void => {
    const now = new Map(request.sources().map((source) => [source.owner, source]));
    for (const [owner, { stop }] of listening) {
      if (now.has(owner)) continue;
      stop.abort();
      listening.delete(owner);
    }
    for (const [owner, source] of now) {
      if (listening.has(owner)) continue;
      const stop = new AbortController();
      listening.set(owner, { source, stop });
      hear(source, stop.signal).catch((error: unknown) => queue.fail(error));
    }
  };

  const unfollow = request.onChange(follow);
  try {
    follow();
    for (let event = await queue.take(); event !== null; event = await queue.take()) yield event;
  } finally {
    unfollow();
    for (const { stop } of listening.values()) stop.abort();
    queue.close();
  }
}

/** Hands things over one at a time: whoever brings one waits until it is taken. */
class Handover<Thing> {
  private readonly waiting: { make: () => Thing; taken: () => void }[] = [];
  private wanted: { resolve: (thing: Thing | null) => void; reject: (error: unknown) => void } | null = null;
  private isClosed = false;

  /** `make` is called when its turn has come. */
  hand(make: () => Thing): Promise<void> {
    if (this.isClosed) return Promise.resolve();
    return new Promise((taken) => {
      this.waiting.push({ make, taken });
      this.pass();
    });
  }

  /** Null when it is closed. */
  take(): Promise<Thing | null> {
    if (this.isClosed) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.wanted = { resolve, reject };
      this.pass();
    });
  }

  fail(error: unknown): void {
    this.wanted?.reject(error);
  }

  close(): void {
    this.isClosed = true;
    this.wanted?.resolve(null);
    for (const { taken } of this.waiting.splice(0)) taken();
  }

  private pass(): void {
    if (!this.wanted) return;
    const next = this.waiting.shift();
    if (!next) return;
    const { resolve } = this.wanted;
    this.wanted = null;
    resolve(next.make());
    next.taken();
  }
}
