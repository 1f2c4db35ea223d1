import type { LiveEvent } from './live-event';
import type { SubscriptionEnded } from './subscription-ended';

/** What happens when a client takes its events so slowly that its queue is full. */
export const overflowPolicies = [
  /** Its subscription ends with an error, and it goes on from its last cursor. */
  'disconnect-and-resume',
  /** The oldest waiting event is dropped. */
  'drop-oldest',
  /** All waiting events are dropped for the newest: for what shows a state, not its history. */
  'conflate',
] as const;

export type OverflowPolicy = (typeof overflowPolicies)[number];

export interface QueueOptions {
  readonly maxLength: number;
  readonly policy: OverflowPolicy;
  /** Why the subscription of a slow client ends; called when one does. */
  readonly tooSlow: () => SubscriptionEnded;
  /** Called once, whoever ended it. */
  readonly onEnd: () => void;
}

type Result = IteratorResult<LiveEvent, undefined>;

/**
 * The events that wait for one client. A generator by hand: one with `yield` that waits for an event would not hear that
 * its client has left until the next event comes.
 */
export class ClientQueue implements AsyncGenerator<LiveEvent, undefined, undefined> {
  private waiting: LiveEvent[] = [];
  private taker: { resolve: (result: Result) => void; reject: (reason: unknown) => void } | undefined;
  private isEnded = false;
  private failure: SubscriptionEnded | undefined;
  private onRoom: (() => void)[] = [];

  constructor(private readonly options: QueueOptions) {}

  /** Whether another event can be taken in without overflow, or is not wanted any more. */
  get hasRoom(): boolean {
    return this.isEnded || this.waiting.length < this.options.maxLength;
  }

  push(event: LiveEvent): void {
    if (this.isEnded) return;
    if (this.taker) {
      this.taker.resolve({ value: event, done: false });
      this.taker = undefined;
      return;
    }
    if (this.waiting.length >= this.options.maxLength) {
      if (this.options.policy === 'disconnect-and-resume') {
        this.waiting = [];
        this.fail(this.options.tooSlow());
        return;
      }
      if (this.options.policy === 'conflate') this.waiting = [];
      else this.waiting.shift();
    }
    this.waiting.push(event);
  }

  /** Resolves when there is room. */
  room(): Promise<void> {
    if (this.hasRoom) return Promise.resolve();
    return new Promise((resolve) => this.onRoom.push(resolve));
  }

  /** The events that wait are still taken; then it is over. */
  end(): void {
    this.close();
    this.taker?.resolve({ value: undefined, done: true });
    this.taker = undefined;
  }

  /** The events that wait are still taken; then the reason is thrown. */
  fail(reason: SubscriptionEnded): void {
    if (this.isEnded) return;
    this.close();
    if (this.taker) this.taker.reject(reason);
    else this.failure = reason;
    this.taker = undefined;
  }

  next(): Promise<Result> {
    const event = this.waiting.shift();
    if (event) {
      this.tellRoom();
      return Promise.resolve({ value: event, done: false });
    }
    if (this.failure) {
      const reason = this.failure;
      this.failure = undefined;
      return Promise.reject(reason);
    }
    if (this.isEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.taker = { resolve, reject };
    });
  }

  return(): Promise<Result> {
    this.waiting = [];
    this.failure = undefined;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(reason: unknown): Promise<Result> {
    this.return();
    return Promise.reject(reason);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private close(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.tellRoom();
    this.options.onEnd();
  }

  private tellRoom(): void {
    for (const resolve of this.onRoom.splice(0)) resolve();
  }
}
