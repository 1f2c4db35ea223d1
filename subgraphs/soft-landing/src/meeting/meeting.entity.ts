import { LocalizedText } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum MeetingKind {
  B2B = 'B2B',
  INSTITUTIONAL = 'INSTITUTIONAL',
  RESEARCH = 'RESEARCH',
  SITE_VISIT = 'SITE_VISIT',
  WORKSHOP = 'WORKSHOP',
  TRADE_SHOW = 'TRADE_SHOW',
  NETWORKING = 'NETWORKING',
}
registerEnumType(MeetingKind, { name: 'MeetingKind' });

export enum MeetingState {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  SCHEDULED = 'SCHEDULED',
  HELD = 'HELD',
  NO_SHOW = 'NO_SHOW',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MeetingState, { name: 'MeetingState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A meeting in the programme of a stay.' })
@Entity('meeting')
@Index('meeting_by_soft_landing', ['softLandingId', 'sortTime'])
export class Meeting {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  softLandingId!: string;

  @Field(() => LocalizedText, { nullable: true })
  @Column('simple-json', { nullable: true })
  subject!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'RFC 3339; null until a time is agreed.' })
  @Column('varchar', { length: 30, nullable: true })
  start!: string | null;

  @Field(() => String, { nullable: true, description: 'RFC 3339.' })
  @Column('varchar', { length: 30, nullable: true })
  end!: string | null;

  /** `start` in UTC, or a time after all others. */
  @Column('varchar', { length: 30 })
  sortTime!: string;

  @Field(() => String, { description: 'IANA zone of the place, such as America/Toronto.' })
  @Column('varchar', { length: 60 })
  timeZone!: string;

  @Column('varchar', { length: 120, nullable: true })
  placeId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  counterpartId!: string | null;

  @Field(() => MeetingKind)
  @Column('varchar', { length: 40 })
  kind!: MeetingKind;

  @Field(() => MeetingState)
  @Column('varchar', { length: 40 })
  state!: MeetingState;

  @Field(() => Int, { nullable: true, description: 'How useful the company found it, 1 to 5.' })
  @Column('int', { nullable: true })
  rating!: number | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What was agreed to do next.' })
  @Column('simple-json', { nullable: true })
  nextStep!: LocalizedText | null;

  /** RFC 3339: when the row last changed; calendar programs compare it. */
  @Column('varchar', { length: 30 })
  changedAt!: string;
}
