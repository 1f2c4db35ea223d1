import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { errors } from '@passerelle/protocol';
import type { GraphQLError } from 'graphql';
import { copyOf } from '../execution/merge-into';
import type { SubgraphAnswer } from '../upstream/subgraph';
import type { ClientQueue } from './client-queue';
import type { LiveEvent } from './live-event';
import type { LiveSettings } from './live-settings';
import { Ring } from './ring';
import type { UpstreamStream } from './upstream-stream';

export type OperationSettings = Pick<
  LiveSettings,
  'maxJoins' | 'maxBacklog' | 'ringLength' | 'ringSize' | 'catchUpPauseMs'
>;

export interface OperationParts {
  /** Joins an event with what other subgraphs know, and writes it. Never throws. */
  answer(event: SubgraphAnswer, cursor: string | null, arrivedAt: number): Promise<LiveEvent>;
  /** Called with how long an event took from its arrival, in milliseconds, and how many clients it was for. */
  onHandedOut(lagMs: number, clients: number): void;
  /** Called when the position has moved. */
  onMoved(): void;
  /** Called with why it has ended; without a reason when there are no more events. */
  onEnd(reason: readonly GraphQLError[]): void;
}

/** How many events are handed out before connections get their turn to send them. */
const eventsATurn = 128;

/**
 * One operation of clients, joined and written once for all of them. Events are joined in parallel and handed out in
 * their order.
 */
export class SharedOperation {
  readonly queues = new Set<ClientQueue>();
  readonly ring: Ring;
  private leaveStream: (() => void) | undefined;
  private stream: UpstreamStream | undefined;
  private joining = 0;
  private isPaused = false;
  private readonly backlog: (() => void)[] = [];
  /** Events that have come and are not handed out. */
  private pending = 0;
  private handedOut = 0;
  private tail: Promise<void> = Promise.resolve();
  private isEnded = false;

  /** With a start it catches up: it goes on after that position, and waits for its clients instead of cutting them off. */
  constructor(
    readonly start: string | null,
    private readonly parts: OperationParts,
    private readonly settings: OperationSettings,
  ) {
    this.ring = new Ring(start, settings);
  }

  /** Listens to a stream, in place of the one before. */
  listen(stream: UpstreamStream): void {
    this.leaveStream?.();
    this.stream = stream;
    this.leaveStream = stream.add({
      event: (answer, cursor, arrivedAt) => this.receive(answer, cursor, arrivedAt),
      checkpoint: (position) => this.later(() => this.ring.moveTo(position)),
      ended: (reason) => this.later(() => this.end(reason)),
    });
  }

  /** Where the events that have come end; those that are being joined are counted in. */
  get received(): string | null {
    return this.stream?.reached ?? this.ring.position;
  }

  /** Ends it at once: nothing more is handed out. */
  dispose(): void {
    this.isEnded = true;
    this.leaveStream?.();
    this.backlog.length = 0;
  }

  private receive(answer: SubgraphAnswer, cursor: string | null, arrivedAt: number): void {
    if (this.isEnded) return;
    const { maxBacklog } = this.settings;
    if (this.pending >= maxBacklog && this.start === null) {
      this.end([errors.subscriptionOverloaded({ max: maxBacklog })]);
      return;
    }
    this.pending += 1;
    const joined = this.join(answer, cursor, arrivedAt);
    this.later(async () => {
      const event = await joined;
      if (this.start !== null) await this.roomInQueues();
      this.pending -= 1;
      this.handOut(event, arrivedAt);
      if (this.isPaused && this.pending <= maxBacklog / 2) {
        this.isPaused = false;
        this.stream?.resume();
      }
      this.handedOut += 1;
      if (this.handedOut % eventsATurn === 0) await turn();
    });
    // The subgraph sends the past as fast as it can: it is asked to go on when there is room.
    if (this.pending >= maxBacklog) {
      this.isPaused = true;
      this.stream?.pause();
    }
  }

  private async join(answer: SubgraphAnswer, cursor: string | null, arrivedAt: number): Promise<LiveEvent> {
    if (this.joining < this.settings.maxJoins) this.joining += 1;
    else await new Promise<void>((resolve) => this.backlog.push(resolve));
    // Joining merges what other subgraphs know into the event, which other operations share.
    const own = { ...answer, ...(answer.data && { data: copyOf(answer.data) }) };
    const event = await this.parts.answer(own, cursor, arrivedAt);
    const next = this.backlog.shift();
    if (next) next();
    else this.joining -= 1;
    return event;
  }

  private later(work: () => void | Promise<void>): void {
    this.tail = this.tail.then(async () => {
      if (this.isEnded) return;
      await work();
      if (!this.isEnded) this.parts.onMoved();
    });
  }

  private handOut(event: LiveEvent, arrivedAt: number): void {
    if (this.isEnded) return;
    this.parts.onHandedOut(performance.now() - arrivedAt, this.queues.size);
    this.ring.add(event);
    for (const queue of [...this.queues]) queue.push(event);
  }

  /** One client that takes nothing holds up the others that catch up with it for a while, not for ever. */
  private async roomInQueues(): Promise<void> {
    const full = [...this.queues].filter(({ hasRoom }) => !hasRoom);
    if (full.length === 0) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([
      Promise.all(full.map((queue) => queue.room())),
      pause(this.settings.catchUpPauseMs, undefined, { signal, ref: false }).catch(() => undefined),
    ]);
    waiting.abort();
  }

  private end(reason: readonly GraphQLError[]): void {
    this.dispose();
    this.parts.onEnd(reason);
  }
}
