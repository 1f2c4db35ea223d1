import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { type GraphQLError, stripIgnoredCharacters } from 'graphql';
import type { Caller } from '../guard/callers/caller';
import { rightsOf } from '../guard/callers/rights-of';
import type { Admit } from './admit';
import { ClientQueue } from './client-queue';
import type { FormatErrors } from './format-errors';
import type { LiveEvent } from './live-event';
import { LiveOperation, type ResumedFrom } from './live-operation';
import type { LiveRequest } from './live-request';
import type { LiveSettings } from './live-settings';
import type { PreparedSubscription } from './prepare-subscription';
import { SubscriptionEnded } from './subscription-ended';
import type { UpstreamStreams } from './upstream-streams';

/** Before an operation is tried again that could not be planned yet. */
const busyPauseMs = 250;

/** Is told what happens, to count it. */
export interface LiveWatch {
  /** An event was handed out: how long after it came, in milliseconds, and to how many clients. */
  onHandedOut(lagMs: number, clients: number): void;
  onResumed(from: ResumedFrom | 'expired'): void;
  onPromoted(): void;
  /** Why subscriptions were ended: a code of docs/errors.md, or `complete`. */
  onEnded(reason: string, clients: number): void;
}

export interface LiveHubParts {
  readonly admit: Admit;
  readonly streams: UpstreamStreams;
  readonly format: FormatErrors;
  readonly settings: LiveSettings;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>;
  readonly watch: LiveWatch;
}

export interface Subscriber {
  readonly caller: Caller;
  readonly requestId: string;
  /** Where to go on, where the transport says so beside the operation. */
  readonly lastEventId?: string | undefined;
  /** Called once, when a subscription that was begun is over. */
  readonly onEnd: () => void;
}

interface Running {
  readonly request: LiveRequest;
  readonly caller: Caller;
  readonly operation: LiveOperation;
}

/** All subscriptions of clients. Those with equal operations, variables and rights are one. */
export class LiveHub {
  private readonly running = new Map<string, Running>();

  constructor(private readonly parts: LiveHubParts) {}

  get operations(): number {
    return this.running.size;
  }

  /** Begins a subscription, or answers a query. Throws SubscriptionEnded for what is refused. */
  async ask(request: LiveRequest, subscriber: Subscriber): Promise<ClientQueue | LiveEvent> {
    const { caller, requestId } = subscriber;
    const admitted = await this.parts.admit(request, caller, requestId);
    if (admitted.kind === 'answer') return admitted.event;
    const { prepared } = admitted;
    const after = (prepared.upstream.isResumable ? subscriber.lastEventId : undefined) ?? prepared.after;
    try {
      const operation = this.find(request, caller, prepared);
      return this.attach(operation, request, subscriber, after);
    } catch (error) {
      throw new SubscriptionEnded(this.parts.format([error], requestId));
    }
  }

  /**
   * Plans every operation anew, one a turn, with the supergraph that admission knows now. Those that do not fit it end;
   * the clients of the others do not notice.
   */
  async replan(): Promise<void> {
    for (const [key, { request, caller, operation }] of [...this.running]) {
      await turn();
      while (this.running.get(key)?.operation === operation) {
        try {
          const admitted = await this.parts.admit(request, caller, 'replan');
          if (admitted.kind === 'subscription') operation.replan(admitted.prepared);
        } catch (error) {
          if (isBusy(error)) {
            // Until it is planned it goes on as it was.
            await pause(busyPauseMs);
            continue;
          }
          this.parts.log.info({ err: error }, 'a subscription does not fit the new supergraph');
          operation.end([errors.subscriptionSchemaChanged({})]);
        }
        break;
      }
    }
  }

  private find(request: LiveRequest, caller: Caller, prepared: PreparedSubscription): LiveOperation {
    const key = keyOf(request, caller, prepared);
    const known = this.running.get(key);
    if (known) return known.operation;
    const { streams, format, settings, watch } = this.parts;
    const operation: LiveOperation = new LiveOperation(prepared, sharedCaller(caller), {
      streams,
      format,
      settings,
      onHandedOut: (lagMs, clients) => watch.onHandedOut(lagMs, clients),
      onPromoted: () => watch.onPromoted(),
      onEnded: (reason, clients) => {
        const code = codeOf(reason);
        if (code === errors.cursorExpired.code) watch.onResumed('expired');
        watch.onEnded(code, clients);
      },
      onUnused: () => {
        if (this.running.get(key)?.operation === operation) this.running.delete(key);
      },
    });
    operation.open();
    this.running.set(key, { request, caller, operation });
    return operation;
  }

  private attach(
    operation: LiveOperation,
    { onSlow }: LiveRequest,
    { requestId, onEnd }: Subscriber,
    after: string | null,
  ): ClientQueue {
    const { settings, format, watch } = this.parts;
    const max = settings.queueLength;
    const queue: ClientQueue = new ClientQueue({
      maxLength: max,
      policy: onSlow ?? settings.onSlow,
      tooSlow: () => {
        watch.onEnded(errors.subscriptionSlowConsumer.code, 1);
        return new SubscriptionEnded(format([errors.subscriptionSlowConsumer({ max })], requestId));
      },
      onEnd: () => {
        operation.detach(queue);
        onEnd();
      },
    });
    const from = operation.attach(queue, after);
    if (from) watch.onResumed(from);
    return queue;
  }
}

function isBusy(error: unknown): boolean {
  const reasons = error instanceof SubscriptionEnded ? error.errors : [];
  return reasons.some(({ extensions }) => extensions?.code === errors.plannerBusy.code);
}

/** What clients must have in common to share: all but the position. */
function keyOf(
  { query, operationName, variables }: LiveRequest,
  caller: Caller,
  prepared: PreparedSubscription,
): string {
  const others = Object.entries(variables)
    .filter(([name]) => name !== prepared.afterVariable)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([rightsOf(caller), stripIgnoredCharacters(query), operationName ?? null, others]);
}

/** Events are asked for on behalf of all who have these rights; none of them is the one. */
function sharedCaller({ kind, institution, scopes }: Caller): Caller {
  return { kind, id: kind === 'anonymous' ? kind : 'subscribers', institution, scopes };
}

function codeOf([reason]: readonly GraphQLError[]): string {
  return reason ? String(reason.extensions.code ?? errors.subgraphError.code) : 'complete';
}
