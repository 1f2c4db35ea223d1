import type { Database } from '../database/open-database';
import type { OnSeeded } from '../database/seed';
import type { SubgraphDefinition } from '../graph/define-subgraph';
import type { Log } from '../server/log';
import type { EventOptions } from './event-settings';
import { defaultOutboxSettings, type Outbox, openOutbox } from './outbox';

type Definition = Pick<SubgraphDefinition, 'name' | 'events'>;

/** Opens the outbox of a subgraph; none where it has no events. */
export function openOutboxOf(
  { name, events = [] }: Definition,
  database: Database,
  given: EventOptions | undefined,
  log: Log,
): Outbox | undefined {
  if (events.length === 0) return undefined;
  const redis = given?.redisUrl ? { url: given.redisUrl, channel: `passerelle:events:${name}` } : undefined;
  const retentionDays = given?.retentionDays ?? defaultOutboxSettings.retentionDays;
  return openOutbox(database, { ...defaultOutboxSettings, retentionDays, redis }, log);
}

/** Rows that the seeds add are changes like any other: whoever follows a running replica hears of them. */
export function announceSeeded({ events = [] }: Definition): OnSeeded {
  return async (manager, entity, rows) => {
    const feed = events.find(({ record }) => record === entity);
    await feed?.append(manager, 'RECORD_CREATED', rows);
  };
}
