import {
  Attribution,
  LocalizedText,
  OutcomeStatus,
  OutcomeType,
  PartialDate,
  Reading,
  SourceRef,
  Verification,
} from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What came of a mission or of taking part in an event.' })
@Entity('mission_outcome')
@Index('mission_outcome_by_mission', ['missionId'])
@Index('mission_outcome_by_event', ['eventId'])
export class MissionOutcome {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120, nullable: true })
  missionId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  eventId!: string | null;

  @Field(() => OutcomeType)
  @Column('varchar', { length: 40 })
  type!: OutcomeType;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Column('varchar', { length: 120, nullable: true })
  beneficiaryId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  territoryId!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it is expected, where it is still to come.' })
  @Column('simple-json', { nullable: true })
  expected!: PartialDate | null;

  @Field(() => OutcomeStatus)
  @Column('varchar', { length: 40 })
  status!: OutcomeStatus;

  @Field(() => Attribution)
  @Column('varchar', { length: 40 })
  attribution!: Attribution;

  @Field(() => Verification, { nullable: true, description: 'Null where the source does not tell who says so.' })
  @Column('varchar', { length: 40, nullable: true })
  verification!: Verification | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
