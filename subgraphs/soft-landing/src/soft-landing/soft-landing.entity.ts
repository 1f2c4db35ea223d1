import { FactBasis, PartialDate, Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EarlierVisit } from './earlier-visit';
import { NeedsAssessment } from './needs-assessment';

export enum SoftLandingState {
  REQUESTED = 'REQUESTED',
  SCREENING = 'SCREENING',
  ACCEPTED = 'ACCEPTED',
  NEEDS_ASSESSED = 'NEEDS_ASSESSED',
  PROGRAMME_DRAFT = 'PROGRAMME_DRAFT',
  PROGRAMME_CONFIRMED = 'PROGRAMME_CONFIRMED',
  IN_STAY = 'IN_STAY',
  DEBRIEFED = 'DEBRIEFED',
  FOLLOW_UP = 'FOLLOW_UP',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
  POSTPONED = 'POSTPONED',
}
registerEnumType(SoftLandingState, { name: 'SoftLandingState' });

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'The stay of a company on another territory, to learn its market: sent by its home, received by a host.',
})
@Entity('soft_landing')
@Index('soft_landing_by_date', ['sortDate', 'id'])
@Index('soft_landing_by_beneficiary', ['beneficiaryId'])
@Index('soft_landing_by_home', ['homeId'])
@Index('soft_landing_by_host', ['hostId'])
@Index('soft_landing_by_host_territory', ['hostTerritoryId'])
@Index('soft_landing_by_partnership', ['partnershipId'])
@Index('soft_landing_by_call', ['callId'])
@Index('soft_landing_by_award', ['awardId'])
@Index('soft_landing_by_predecessor', ['precededById'])
export class SoftLanding {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  beneficiaryId!: string;

  @Column('varchar', { length: 120, nullable: true })
  homeId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  hostId!: string | null;

  @Field(() => FactBasis, { description: 'How we know the home and the host.' })
  @Column('varchar', { length: 40 })
  homeHostBasis!: FactBasis;

  @Column('varchar', { length: 120, nullable: true })
  hostTerritoryId!: string | null;

  @Field(() => SoftLandingState)
  @Column('varchar', { length: 40 })
  state!: SoftLandingState;

  @Field(() => Int, { description: 'Goes up by one with every change.' })
  @Column('int')
  version!: number;

  @Field(() => PartialDate, { nullable: true, description: 'When, as exactly as it is known.' })
  @Column('simple-json', { nullable: true })
  period!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD; null where the day is unknown.' })
  @Column('varchar', { length: 10, nullable: true })
  start!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, YYYY-MM-DD; null where the day is unknown.' })
  @Column('varchar', { length: 10, nullable: true })
  end!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  periodEarliest!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  periodLatest!: string | null;

  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  callId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  awardId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  precededById!: string | null;

  @Field(() => EarlierVisit, {
    nullable: true,
    description: 'A visit that came first and that this stay follows up; see precededBy for an earlier stay.',
  })
  @Column('simple-json', { nullable: true })
  earlierVisit!: EarlierVisit | null;

  @Field(() => NeedsAssessment, { nullable: true })
  @Column('simple-json', { nullable: true })
  needs!: NeedsAssessment | null;

  /** RFC 3339: when the row last changed; calendar programs compare it. */
  @Column('varchar', { length: 30 })
  changedAt!: string;

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
