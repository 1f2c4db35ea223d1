import type { RequestContext } from '../graph/request-context';
import { appendEvents } from './append-events';
import type { EventFeed, EventFeedDefinition } from './event-feed';
import { eventResolvers } from './event-resolvers';

/**
 * Declares the events of one kind of record. Put the feed into `events` of the subgraph's definition: that adds the
 * subscription field, the query of its head, and RECORD_CREATED for what the seeds add; the rest is `append` at each change.
 */
export function defineEvents<Kind extends string, Row extends { id: string }, Context extends RequestContext>(
  definition: EventFeedDefinition<Kind, Row, Context>,
): EventFeed<Kind, Row> {
  const { name, record } = definition;
  return {
    name,
    record,
    resolvers: eventResolvers(definition),
    append: async (manager, kind, rows, { actorId = null, facts = null } = {}) => {
      const events = [];
      for (const row of rows) {
        const subject = await definition.about(row, manager);
        events.push({ feed: name, kind, recordId: row.id, actorId, facts, ...subject });
      }
      await appendEvents(manager, events);
    },
  };
}
