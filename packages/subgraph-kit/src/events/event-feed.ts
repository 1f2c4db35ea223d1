import type { ClassType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../graph/request-context';
import type { LocalizedText } from '../values/localized-text';

/** What subscribers find the events of a record by. */
export type FoundBy = 'organization' | 'territory' | 'sector';

/** What of a record goes into its events, as it is at the time. Never the name of a person. */
export interface EventSubject {
  readonly summary: LocalizedText;
  readonly organizationIds?: readonly string[];
  readonly territoryIds?: readonly string[];
  readonly sectorIds?: readonly string[];
}

/** What the events of one kind of record are. */
export interface EventFeedDefinition<
  Kind extends string = string,
  Row extends { id: string } = { id: string },
  Context extends RequestContext = RequestContext,
> {
  /** The subscription field, such as `missionEvents`; the query of its head is `missionEventsHead`. */
  readonly name: string;
  readonly description: string;
  /** The type of its events, such as `MissionEvent`; their edges are `MissionEventEdge`, their kinds `MissionEventKind`. */
  readonly event: string;
  /** Each kind of event and what it says; RECORD_CREATED, for a record that was entered, is always one of them. */
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly record: ClassType<Row>;
  /** The event's field that leads to the record, such as `mission`. */
  readonly recordField: string;
  /** Reads the record when an event is delivered; null where it is gone. */
  readonly load: (id: string, context: Context) => Promise<Row | null>;
  /** Only for these are there arguments and fields. */
  readonly foundBy: readonly FoundBy[];
  readonly about: (row: Row, manager: EntityManager) => EventSubject | Promise<EventSubject>;
  /** It belongs to a contract, which merges the events of all nodes: there is no query of its head. */
  readonly isMerged?: boolean;
  /** The type of what must stay as it was at the time; without it an event has no `facts`. */
  readonly facts?: ClassType<object>;
}

/** The events of one kind of record: what a change appends to, and what a subscription reads. */
export interface EventFeed<Kind extends string = string, Row extends { id: string } = { id: string }> {
  readonly name: string;
  readonly record: ClassType<Row>;
  /** Serve the subscription field and the query of its head. */
  readonly resolvers: readonly Function[];
  /**
   * Appends an event for each row, in the transaction of the change. Call it last there, with the rows as they are after
   * the change. `actorId` is the institution that made it.
   */
  append(
    manager: EntityManager,
    kind: Kind | 'RECORD_CREATED',
    rows: readonly Row[],
    more?: { readonly actorId?: string | null; readonly facts?: object },
  ): Promise<void>;
}
