import { LocalizedText, Money, PartialDate, Reading, SourceRef, Statement, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum MissionKind {
  PROSPECTING = 'PROSPECTING',
  TRADE = 'TRADE',
  ECONOMIC = 'ECONOMIC',
  COLLECTIVE = 'COLLECTIVE',
  TRADE_SHOW = 'TRADE_SHOW',
  INCOMING = 'INCOMING',
}
registerEnumType(MissionKind, { name: 'MissionKind' });

export enum MissionState {
  IDEA = 'IDEA',
  PLANNED = 'PLANNED',
  RECRUITING = 'RECRUITING',
  PROGRAMME_CONFIRMED = 'PROGRAMME_CONFIRMED',
  UNDER_WAY = 'UNDER_WAY',
  COMPLETED = 'COMPLETED',
  FOLLOW_UP = 'FOLLOW_UP',
  CLOSED = 'CLOSED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MissionState, { name: 'MissionState', description: 'How far a mission is in its life.' });

export enum OrganizerRole {
  ORGANIZER = 'ORGANIZER',
  CO_ORGANIZER = 'CO_ORGANIZER',
  SUPPORTER = 'SUPPORTER',
}
registerEnumType(OrganizerRole, { name: 'OrganizerRole' });

@ObjectType({ description: 'An organisation that set up a mission or lent it its support.' })
export class MissionOrganizer {
  organizationId!: string;

  @Field(() => OrganizerRole)
  role!: OrganizerRole;

  contactId!: string | null;

  @Field(() => [SourceRef])
  sources!: SourceRef[];
}

@ObjectType({ description: 'An organisation that helped to pay for a mission.' })
export class MissionFunder {
  organizationId!: string;

  @Field(() => Money, { nullable: true, description: 'Null where the source names the funder but no amount.' })
  amount!: Money | null;

  @Field(() => [SourceRef])
  sources!: SourceRef[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A journey of companies, cities or researchers to the other side of the Atlantic.' })
@Entity('mission')
@Index('mission_by_start', ['sortDate', 'id'])
@Index('mission_by_partnership', ['partnershipId'])
export class Mission {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Field(() => MissionKind)
  @Column('varchar', { length: 40 })
  kind!: MissionKind;

  @Field(() => MissionState)
  @Column('varchar', { length: 40 })
  state!: MissionState;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  @Column('int')
  version!: number;

  @Field(() => PartialDate, { nullable: true, description: 'When it takes place, as exactly as is known.' })
  @Column('simple-json', { nullable: true })
  period!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD, where the days are known.' })
  @Column('varchar', { length: 10, nullable: true })
  start!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, YYYY-MM-DD, where the days are known.' })
  @Column('varchar', { length: 10, nullable: true })
  end!: string | null;

  /** First day it can begin on. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  /** Last day it can end on. */
  @Column('varchar', { length: 10 })
  lastDate!: string;

  @Column('varchar', { length: 120, nullable: true })
  originId!: string | null;

  @Column('simple-json')
  destinationIds!: string[];

  @Field(() => [MissionOrganizer])
  @Column('simple-json')
  organizers!: MissionOrganizer[];

  @Field(() => [MissionFunder])
  @Column('simple-json')
  funders!: MissionFunder[];

  @Column('varchar', { length: 120, nullable: true })
  leadId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  onBehalfOfId!: string | null;

  @Field(() => Statement, { nullable: true, description: 'Who may take part.' })
  @Column('simple-json', { nullable: true })
  eligibility!: Statement | null;

  @Column('simple-json')
  topicIds!: string[];

  @Field(() => [Statement], { description: 'What is still to be done after it.' })
  @Column('simple-json')
  followUps!: Statement[];

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  eventId!: string | null;

  @Field(() => [Transition])
  @Column('simple-json')
  history!: Transition[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
