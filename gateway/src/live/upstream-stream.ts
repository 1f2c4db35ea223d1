import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError } from 'graphql';
import { errorOfSubgraph } from '../execution/execution';
import type { RequestContext } from '../observe/request-context';
import type { EventSource } from '../upstream/event-source';
import type { SubgraphAnswer, Variables } from '../upstream/subgraph';
import type { UpstreamOperation } from './upstream-operation';

export interface StreamListener {
  /** The answer is shared: whoever changes it makes a copy. `arrivedAt` is by `performance.now()`, for all who listen the same. */
  event(answer: SubgraphAnswer, cursor: string | null, arrivedAt: number): void;
  /** Nothing was there for clients up to this position. */
  checkpoint(position: string): void;
  /** It is over: without errors where the subgraph has no more to say. */
  ended(reason: readonly GraphQLError[]): void;
}

export interface StreamSettings {
  readonly reconnectMs: number;
  readonly maxReconnectMs: number;
}

export interface StreamQuestion {
  readonly upstream: UpstreamOperation;
  readonly variables: Variables;
  readonly after: string | null;
}

/**
 * One subscription to a subgraph, for all who ask the same of it with the same rights. A subgraph that is lost is asked
 * again, with pauses that grow, to go on after the last position; those who listen do not notice.
 */
export class UpstreamStream {
  private readonly listeners = new Set<StreamListener>();
  private phase: 'idle' | 'open' | 'waiting' | 'ended' = 'idle';
  private stopListening: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  /** Whether something has come since it was opened. */
  private hasHeard = false;
  private position: string | null;

  constructor(
    private readonly question: StreamQuestion,
    private readonly source: EventSource,
    private readonly context: RequestContext,
    private readonly settings: StreamSettings,
    private readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>,
    private readonly onEnd: () => void,
  ) {
    this.position = question.after;
  }

  get subgraph(): string {
    return this.question.upstream.subgraph;
  }

  /** The position behind the last event that has come; null while none is known. */
  get reached(): string | null {
    return this.position;
  }

  /** Whether the subgraph is lost at the moment. */
  get isWaiting(): boolean {
    return this.phase === 'waiting';
  }

  /** Opens the subscription with the first listener. Gives the function to leave; the last one closes it. */
  add(listener: StreamListener): () => void {
    this.listeners.add(listener);
    if (this.phase === 'idle') this.open();
    else if (this.position !== null) listener.checkpoint(this.position);
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) this.close();
    };
  }

  /** Stops listening for now; `resume` goes on where it was. For a stream that can, and has one listener. */
  pause(): void {
    if (this.phase === 'open') this.stopListening?.();
    clearTimeout(this.timer);
    this.phase = 'waiting';
  }

  resume(): void {
    if (this.phase === 'waiting') this.open();
  }

  private open(): void {
    const { upstream, variables } = this.question;
    const opening = { isCurrent: true };
    const ifCurrent =
      <Args extends unknown[]>(handle: (...args: Args) => void) =>
      (...args: Args): void => {
        if (opening.isCurrent) handle(...args);
      };
    this.phase = 'open';
    this.hasHeard = false;
    const stop = this.source.listen(
      { query: upstream.query, variables: upstream.variablesAfter(variables, this.position) },
      this.context,
      {
        next: ifCurrent((answer) => this.receive(answer)),
        done: ifCurrent((given) => this.end(given.map((error) => errorOfSubgraph(this.subgraph, error, undefined)))),
        lost: ifCurrent((reason, wasOpen) => this.lose(reason, wasOpen)),
      },
    );
    this.stopListening = () => {
      opening.isCurrent = false;
      stop();
    };
  }

  private receive(answer: SubgraphAnswer): void {
    if (this.failures > 0) this.log.info({ subgraph: this.subgraph }, 'a subgraph is heard again');
    this.failures = 0;
    const { cursor, isCheckpoint } = this.question.upstream.read(answer);
    const isFirst = !this.hasHeard;
    this.hasHeard = true;
    // A subgraph that counts the cursor in would send it twice. Later a cursor may stay: a node of a contract that is lost
    // moves nothing.
    if (isFirst && cursor !== null && cursor === this.position) return;
    if (cursor !== null) this.position = cursor;
    const arrivedAt = performance.now();
    for (const listener of [...this.listeners]) {
      if (!isCheckpoint) listener.event(answer, cursor, arrivedAt);
      else if (cursor !== null) listener.checkpoint(cursor);
    }
  }

  private lose(reason: string, wasOpen: boolean): void {
    const { subgraph } = this;
    if (wasOpen && this.position === null) {
      this.end([errors.subscriptionInterrupted({ subgraph })]);
      return;
    }
    if (this.failures === 0) this.log.warn({ subgraph, reason }, 'a subgraph is not heard any more');
    this.phase = 'waiting';
    const { reconnectMs, maxReconnectMs } = this.settings;
    // Random, so that the subscriptions that were lost together do not come back together.
    const pauseMs = Math.min(reconnectMs * 2 ** this.failures, maxReconnectMs) * (0.5 + Math.random() / 2);
    this.failures += 1;
    this.timer = setTimeout(() => this.open(), pauseMs);
  }

  private end(reason: readonly GraphQLError[]): void {
    this.phase = 'ended';
    this.onEnd();
    for (const listener of [...this.listeners]) listener.ended(reason);
    this.listeners.clear();
  }

  private close(): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    clearTimeout(this.timer);
    this.stopListening?.();
    this.onEnd();
  }
}
