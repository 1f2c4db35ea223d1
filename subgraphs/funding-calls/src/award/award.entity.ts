import {
  FactBasis,
  LocalizedText,
  Money,
  PartialDate,
  Reading,
  SourceRef,
  Statement,
  Transition,
} from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum AwardState {
  AWARDED = 'AWARDED',
  AGREEMENT_SIGNED = 'AGREEMENT_SIGNED',
  IN_PROGRESS = 'IN_PROGRESS',
  SUSPENDED = 'SUSPENDED',
  FINAL_REPORT = 'FINAL_REPORT',
  COMPLETED = 'COMPLETED',
  TERMINATED = 'TERMINATED',
  RECOVERY = 'RECOVERY',
}
registerEnumType(AwardState, { name: 'AwardState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A grant. An amendment is an award of its own that points to the one it amends.' })
@Entity('award')
@Index('award_by_date', ['sortDate', 'id'])
@Index('award_by_program', ['programId'])
@Index('award_by_call', ['callId'])
@Index('award_by_application', ['applicationId'])
@Index('award_by_partnership', ['partnershipId'])
@Index('award_by_amended', ['amendsId'])
export class Award {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Column('varchar', { length: 120, nullable: true })
  programId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  callId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  applicationId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Field(() => FactBasis, { description: 'How we know that it was given.' })
  @Column('varchar', { length: 40 })
  basis!: FactBasis;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  requested!: Money | null;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  awarded!: Money | null;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  awardedOn!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When what it pays for begins.' })
  @Column('simple-json', { nullable: true })
  periodStart!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When what it pays for ends.' })
  @Column('simple-json', { nullable: true })
  periodEnd!: PartialDate | null;

  @Column('varchar', { length: 10, nullable: true })
  periodEarliest!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  periodLatest!: string | null;

  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => AwardState)
  @Column('varchar', { length: 40 })
  state!: AwardState;

  @Field(() => Int, { description: 'Goes up by one with every change.' })
  @Column('int')
  version!: number;

  @Column('varchar', { length: 120, nullable: true })
  amendsId!: string | null;

  @Field(() => [Statement], { description: 'What else is known of it, or presumed.' })
  @Column('simple-json')
  notes!: Statement[];

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
