import { randomUUID } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import type { Caller } from '../guard/callers/caller';
import { stringifyAnswer } from '../lanes/stringify-answer';
import { beginRequest } from '../observe/request-context';
import type { SubgraphAnswer } from '../upstream/subgraph';
import type { ClientQueue } from './client-queue';
import type { FormatErrors } from './format-errors';
import { LiveEvent } from './live-event';
import type { LiveSettings } from './live-settings';
import type { PreparedSubscription } from './prepare-subscription';
import { SharedOperation } from './shared-operation';
import { SubscriptionEnded } from './subscription-ended';
import { keyOf, type UpstreamStreams } from './upstream-streams';

/** Where the events of a client that came back were. */
export type ResumedFrom = 'ring' | 'private';

export interface LiveOperationParts {
  readonly streams: UpstreamStreams;
  readonly format: FormatErrors;
  readonly settings: LiveSettings;
  readonly onHandedOut: (lagMs: number, clients: number) => void;
  readonly onPromoted: () => void;
  readonly onEnded: (reason: readonly GraphQLError[], clients: number) => void;
  /** Nobody listens any more. */
  readonly onUnused: () => void;
}

/**
 * One operation of clients with equal rights. All hear the events of now; a client that comes back and was away for
 * longer than the ring remembers catches up on a subscription of its own, until that has reached the others.
 */
export class LiveOperation {
  private readonly now: SharedOperation;
  private readonly catchUps = new Set<SharedOperation>();
  private isEnded = false;

  constructor(
    private prepared: PreparedSubscription,
    private readonly caller: Caller,
    private readonly parts: LiveOperationParts,
  ) {
    this.now = this.makeShared(null);
  }

  get clients(): number {
    return this.all.reduce((sum, { queues }) => sum + queues.size, 0);
  }

  /** Opens it. Throws where nobody knows the subgraph. */
  open(): void {
    this.listen(this.now);
  }

  /** Lets a client hear the events behind a position; without one, those from now on. */
  attach(queue: ClientQueue, after: string | null): ResumedFrom | null {
    const missed = after === null ? [] : this.now.ring.since(after);
    if (missed) {
      this.now.queues.add(queue);
      for (const event of missed) queue.push(event);
      return after === null ? null : 'ring';
    }
    this.catchUp(queue, after ?? '');
    return 'private';
  }

  detach(queue: ClientQueue): void {
    for (const operation of this.all) operation.queues.delete(queue);
    for (const operation of [...this.catchUps]) if (operation.queues.size === 0) this.drop(operation);
    if (this.clients === 0 && !this.isEnded) {
      this.dispose();
      this.parts.onUnused();
    }
  }

  /** Goes on with another plan. The subgraph is only asked anew where it is asked something else. */
  replan(prepared: PreparedSubscription): void {
    const isSame = keyOf(prepared) === keyOf(this.prepared);
    this.prepared = prepared;
    if (!isSame) for (const operation of this.all) this.listen(operation);
  }

  /** Ends it for all clients. */
  end(reason: readonly GraphQLError[]): void {
    if (this.isEnded) return;
    this.dispose();
    const queues = this.all.flatMap((operation) => [...operation.queues]);
    this.parts.onEnded(reason, queues.length);
    finish(queues, reason, this.parts.format);
    this.parts.onUnused();
  }

  private get all(): readonly SharedOperation[] {
    return [this.now, ...this.catchUps];
  }

  private dispose(): void {
    this.isEnded = true;
    for (const operation of this.all) operation.dispose();
  }

  private catchUp(queue: ClientQueue, after: string): void {
    for (const operation of this.catchUps) {
      const missed = operation.ring.since(after);
      if (!missed) continue;
      operation.queues.add(queue);
      for (const event of missed) queue.push(event);
      return;
    }
    const operation = this.makeShared(after);
    operation.queues.add(queue);
    this.catchUps.add(operation);
    this.listen(operation);
  }

  /** Moves the clients of those that have reached where the others are. */
  private promote(): void {
    for (const operation of [...this.catchUps]) {
      const { position } = operation.ring;
      const missed = position === null ? null : this.now.ring.since(position);
      if (!missed) continue;
      const queues = [...operation.queues];
      operation.queues.clear();
      this.drop(operation);
      for (const queue of queues) this.now.queues.add(queue);
      for (const event of missed) for (const queue of queues) queue.push(event);
      this.parts.onPromoted();
    }
  }

  private drop(operation: SharedOperation): void {
    this.catchUps.delete(operation);
    operation.dispose();
  }

  private makeShared(start: string | null): SharedOperation {
    const operation: SharedOperation = new SharedOperation(
      start,
      {
        answer: (event, cursor, arrivedAt) => this.answer(event, cursor, arrivedAt),
        onHandedOut: this.parts.onHandedOut,
        onMoved: () => this.promote(),
        onEnd: (reason) => (start === null ? this.end(reason) : this.endCatchUp(operation, reason)),
      },
      this.parts.settings,
    );
    return operation;
  }

  private endCatchUp(operation: SharedOperation, reason: readonly GraphQLError[]): void {
    const queues = [...operation.queues];
    this.parts.onEnded(reason, queues.length);
    finish(queues, reason, this.parts.format);
    this.drop(operation);
  }

  private listen(operation: SharedOperation): void {
    const { upstream, variables } = this.prepared;
    const after = upstream.isResumable ? operation.received : null;
    const context = beginRequest(randomUUID(), this.caller);
    const { streams } = this.parts;
    const question = { upstream, variables, after };
    operation.listen(operation.start === null ? streams.shared(question, context) : streams.private(question, context));
  }

  private async answer(event: SubgraphAnswer, cursor: string | null, readsAfter: number): Promise<LiveEvent> {
    const context = { ...beginRequest(randomUUID(), this.caller), readsAfter };
    const word = (errors: readonly unknown[]) => this.parts.format(errors, context.requestId);
    try {
      const { data, errors } = await this.prepared.answer(event, context);
      const answer = { ...(errors?.length && { errors: word(errors) }), data: (data ?? null) as never };
      return new LiveEvent(stringifyAnswer(answer).trimEnd(), cursor);
    } catch (error) {
      return new LiveEvent(JSON.stringify({ errors: word([error]), data: null }), cursor);
    }
  }
}

function finish(queues: readonly ClientQueue[], reason: readonly GraphQLError[], format: FormatErrors): void {
  const ended = reason.length > 0 ? new SubscriptionEnded(format(reason, randomUUID())) : null;
  for (const queue of queues) {
    if (ended) queue.fail(ended);
    else queue.end();
  }
}
