import { type ClassType, Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { RequestContext } from '../graph/request-context';
import { referenceTo } from '../references/reference-to';
import { Institution, Organization, Sector, Territory } from '../references/references';
import { LocalizedText } from '../values/localized-text';
import type { EventFeedDefinition, FoundBy } from './event-feed';
import { encodePosition } from './event-position';
import type { Delivery } from './event-stream';
import type { SequencedEvent } from './read-events';

export interface EventTypes {
  readonly Edge: ClassType<object>;
  readonly EventKind: object;
}

const references: Readonly<Record<FoundBy, { field: string; type: ClassType<{ id: string }> }>> = {
  organization: { field: 'organizations', type: Organization },
  territory: { field: 'territories', type: Territory },
  sector: { field: 'sectors', type: Sector },
};

/** Makes the types of a feed: the event, its edge and its kinds. */
export function eventTypes<Kind extends string, Row extends { id: string }, Context extends RequestContext>({
  event: name,
  kinds,
  record,
  recordField,
  load,
  foundBy,
  facts,
}: EventFeedDefinition<Kind, Row, Context>): EventTypes {
  const meaningOf: Record<string, string> = { RECORD_CREATED: 'The record was entered.', ...kinds };
  const EventKind = Object.fromEntries(Object.keys(meaningOf).map((kind) => [kind, kind]));
  registerEnumType(EventKind, {
    name: `${name}Kind`,
    valuesConfig: Object.fromEntries(Object.entries(meaningOf).map(([kind, description]) => [kind, { description }])),
  });

  @ObjectType(name)
  class Event {
    @Field(() => ID, { description: 'Unique in the whole hub.' })
    id!: string;

    @Field(() => EventKind)
    kind!: string;

    @Field(() => String, { description: 'When, RFC 3339.' })
    occurredAt!: string;

    @Field(() => LocalizedText, { description: 'What it was about, in the words of then.' })
    summary!: LocalizedText;

    @Field(() => Institution, { nullable: true, description: 'Who made the change, where it is known.' })
    actor!: Institution | null;

    @Field(() => ID, { description: 'The id of the record, which may be gone.' })
    recordId!: string;

    @Field(() => record, { name: recordField, nullable: true, description: 'The record as it is now.' })
    record(@Ctx() context: Context): Promise<Row | null> {
      return load(this.recordId, context);
    }
  }
  for (const each of foundBy) {
    const { field, type } = references[each];
    Field(() => [type], { nullable: 'items' })(Event.prototype, field);
  }
  if (facts) Field(() => facts, { nullable: true, description: 'What was so then.' })(Event.prototype, 'facts');

  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => ID, { description: 'Pass it as `after` to go on from here.' })
    cursor!: string;

    @Field(() => Event, { nullable: true, description: 'Null where nothing has happened up to the cursor.' })
    node!: Event | null;
  }
  return { Edge, EventKind };
}

/** A delivery as the fields of its edge are read from. */
export function toEdge({ position, event }: Delivery): object {
  return { cursor: encodePosition(position), node: event && toNode(event) };
}

function toNode(event: SequencedEvent): object {
  const { actorId, organizationIds, territoryIds, sectorIds, ...fields } = event;
  return {
    ...fields,
    actor: referenceTo(actorId),
    organizations: organizationIds.map(referenceTo),
    territories: territoryIds.map(referenceTo),
    sectors: sectorIds.map(referenceTo),
  };
}
