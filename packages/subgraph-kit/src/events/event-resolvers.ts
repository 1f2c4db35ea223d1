import { Args, ArgsType, Ctx, Field, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../graph/request-context';
import type { EventFeedDefinition, FoundBy } from './event-feed';
import type { Delivery } from './event-stream';
import { eventTypes, toEdge } from './event-types';
import type { Outbox } from './outbox';
import type { SequencedEvent } from './read-events';

interface EventFilter {
  readonly after?: string | null;
  readonly id?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly organizationId?: string | null;
  readonly territoryId?: string | null;
  readonly sectorId?: string | null;
}

const filters: Readonly<Record<FoundBy, { argument: string; description: string }>> = {
  organization: { argument: 'organizationId', description: 'Only events that concern this organisation.' },
  territory: { argument: 'territoryId', description: 'Only events that concern this territory.' },
  sector: { argument: 'sectorId', description: 'Only events that concern this sector.' },
};

/** Makes the resolvers of a feed: its subscription field and the query of its head. */
export function eventResolvers<Kind extends string, Row extends { id: string }, Context extends RequestContext>(
  definition: EventFeedDefinition<Kind, Row, Context>,
): Function[] {
  const { name, description, foundBy, isMerged } = definition;
  const { Edge, EventKind } = eventTypes(definition);

  @ArgsType()
  class EventsArgs implements EventFilter {
    @Field(() => ID, {
      nullable: true,
      description: 'Cursor of the last event that was seen; without it, events from now on.',
    })
    after?: string | null;

    @Field(() => ID, { nullable: true, description: 'Only events of this record.' })
    id?: string | null;

    @Field(() => [EventKind], { nullable: true })
    kinds?: string[] | null;
  }
  for (const each of foundBy) {
    const { argument, description } = filters[each];
    Field(() => ID, { nullable: true, description })(EventsArgs.prototype, argument);
  }

  @Resolver()
  class SubscriptionResolver {
    @Subscription(() => Edge, {
      name,
      description,
      subscribe: ({ args, context }) => subscribeTo(name, args as EventFilter, context as RequestContext),
    })
    events(@Root() delivery: Delivery, @Args(() => EventsArgs) _args: EventsArgs): object {
      return toEdge(delivery);
    }
  }

  @Resolver()
  class HeadResolver {
    @Query(() => ID, {
      name: `${name}Head`,
      nullable: true,
      description: `Read it, then the records, then subscribe to ${name} after it: nothing is missed in between.`,
    })
    head(@Ctx() context: RequestContext): Promise<string> {
      return outboxOf(context).head();
    }
  }
  return isMerged ? [SubscriptionResolver] : [SubscriptionResolver, HeadResolver];
}

function subscribeTo(name: string, filter: EventFilter, context: RequestContext): Promise<AsyncIterable<Delivery>> {
  return outboxOf(context).subscribe(filter.after, (event) => event.feed === name && isWanted(event, filter));
}

function isWanted(event: SequencedEvent, { id, kinds, organizationId, territoryId, sectorId }: EventFilter): boolean {
  return (
    (!id || event.recordId === id) &&
    (!kinds || kinds.includes(event.kind)) &&
    (!organizationId || event.organizationIds.includes(organizationId)) &&
    (!territoryId || event.territoryIds.includes(territoryId)) &&
    (!sectorId || event.sectorIds.includes(sectorId))
  );
}

function outboxOf({ outbox }: RequestContext): Outbox {
  if (!outbox) throw new Error('a feed of events is served, but it is missing in `events` of the definition');
  return outbox;
}
