import { LocalizedText, PartialDate, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum StopKind {
  WORKSHOP = 'WORKSHOP',
  B2B_MEETINGS = 'B2B_MEETINGS',
  SITE_VISIT = 'SITE_VISIT',
  TRADE_SHOW = 'TRADE_SHOW',
  EXHIBITOR_BOOTH = 'EXHIBITOR_BOOTH',
  RECEPTION = 'RECEPTION',
  TRAVEL = 'TRAVEL',
}
registerEnumType(StopKind, { name: 'StopKind' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One item of the programme of a mission.' })
@Entity('mission_stop')
@Index('mission_stop_by_mission', ['missionId', 'sequence'])
export class Stop {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  missionId!: string;

  @Field(() => Int, { description: 'Its place in the programme, from 1.' })
  @Column('int')
  sequence!: number;

  @Field(() => StopKind)
  @Column('varchar', { length: 40 })
  kind!: StopKind;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Column('varchar', { length: 120, nullable: true })
  placeId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  hostId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  eventId!: string | null;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  date!: PartialDate | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
