import { trace } from '@opentelemetry/api';
import type { EntityManager, QueryRunner } from 'typeorm';
import { currentCount } from '../database/statement-counter';
import type { LocalizedText } from '../values/localized-text';
import { newEventId } from './event-id';
import { OutboxRow } from './outbox.entity';

/** What a change says of itself. It never holds the name of a person. */
export interface NewEvent {
  readonly feed: string;
  readonly kind: string;
  readonly recordId: string;
  /** What it was about, in the words of now. */
  readonly summary: LocalizedText;
  /** The institution that made the change. */
  readonly actorId?: string | null;
  readonly organizationIds?: readonly string[];
  readonly territoryIds?: readonly string[];
  readonly sectorIds?: readonly string[];
  /** What has to stay as it was at the time; the record itself is read when the event is delivered. */
  readonly facts?: object | null;
}

/**
 * Writes events into the transaction of `manager`: they come to be with the change, or not at all. Call it last, when the
 * rows that change are locked, so that the events of one record have the order of its changes.
 * Throws outside of a transaction.
 */
export async function appendEvents(manager: EntityManager, events: readonly NewEvent[]): Promise<void> {
  const runner = manager.queryRunner;
  if (!runner?.isTransactionActive) {
    throw new Error('an event is written in the transaction of its change: call appendEvents inside database.write');
  }
  if (events.length === 0) return;
  const [occurredAt, traceparent] = [new Date().toISOString(), currentTraceparent()];
  await manager.insert(
    OutboxRow,
    events.map((event) => ({
      id: newEventId(),
      position: null,
      occurredAt,
      traceparent,
      feed: event.feed,
      kind: event.kind,
      recordId: event.recordId,
      summary: event.summary,
      actorId: event.actorId ?? null,
      organizationIds: distinct(event.organizationIds),
      territoryIds: distinct(event.territoryIds),
      sectorIds: distinct(event.sectorIds),
      facts: event.facts ?? null,
    })),
  );
  withEvents.add(runner);
}

function distinct(ids: readonly string[] = []): string[] {
  return [...new Set(ids)];
}

const withEvents = new WeakSet<QueryRunner>();

/** Whether the transaction that `runner` has just committed wrote events; says so once. */
export function hasCommittedEvents(runner: QueryRunner): boolean {
  return !runner.isTransactionActive && withEvents.delete(runner);
}

function currentTraceparent(): string | null {
  const context = currentCount()?.trace;
  const span = context && trace.getSpanContext(context);
  if (!span) return null;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}
