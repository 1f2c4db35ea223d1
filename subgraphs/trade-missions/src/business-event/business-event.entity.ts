import { LocalizedText, PartialDate, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum EventKind {
  TRADE_SHOW = 'TRADE_SHOW',
  B2B_CONVENTION = 'B2B_CONVENTION',
  CONFERENCE = 'CONFERENCE',
  AWARENESS_SESSION = 'AWARENESS_SESSION',
  SIGNATURE = 'SIGNATURE',
}
registerEnumType(EventKind, { name: 'EventKind' });

@ObjectType({ description: 'Something presented at an event.' })
export class EventPresentation {
  @Field(() => LocalizedText)
  title!: LocalizedText;

  presenterId!: string | null;

  @Field(() => [SourceRef])
  sources!: SourceRef[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A trade show, convention or conference that missions go to.' })
@Entity('business_event')
@Index('business_event_by_start', ['sortDate', 'id'])
@Index('business_event_by_place', ['placeId'])
export class BusinessEvent {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  name!: LocalizedText;

  @Field(() => EventKind)
  @Column('varchar', { length: 40 })
  kind!: EventKind;

  @Field(() => Int, { nullable: true, description: 'How many times it has taken place, this time included.' })
  @Column('int', { nullable: true })
  edition!: number | null;

  @Column('varchar', { length: 120, nullable: true })
  placeId!: string | null;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  period!: PartialDate | null;

  /** First day it can begin on. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  /** Last day it can end on. */
  @Column('varchar', { length: 10 })
  lastDate!: string;

  @Column('simple-json')
  organizerIds!: string[];

  @Field(() => [EventPresentation])
  @Column('simple-json')
  presentations!: EventPresentation[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
