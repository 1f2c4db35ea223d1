import { FactBasis, LocalizedText, PartialDate, Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum ApplicationState {
  DRAFT = 'DRAFT',
  HALF_SUBMITTED = 'HALF_SUBMITTED',
  SUBMITTED = 'SUBMITTED',
  ADMISSIBILITY = 'ADMISSIBILITY',
  MORE_INFO = 'MORE_INFO',
  UNDER_REVIEW = 'UNDER_REVIEW',
  REVIEWED = 'REVIEWED',
  SELECTED = 'SELECTED',
  RESERVE_LIST = 'RESERVE_LIST',
  REJECTED = 'REJECTED',
  INADMISSIBLE = 'INADMISSIBLE',
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ApplicationState, { name: 'ApplicationState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A project that asks for money: a French and a Québec half, both needed.' })
@Entity('application')
@Index('application_by_date', ['sortDate', 'id'])
@Index('application_by_program', ['programId'])
@Index('application_by_call', ['callId'])
@Index('application_by_partnership', ['partnershipId'])
export class Application {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120, nullable: true })
  programId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  callId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Field(() => ApplicationState)
  @Column('varchar', { length: 40 })
  state!: ApplicationState;

  @Field(() => FactBasis, { description: 'How we know that it was made.' })
  @Column('varchar', { length: 40 })
  basis!: FactBasis;

  @Field(() => Int, { description: 'Goes up by one with every change.' })
  @Column('int')
  version!: number;

  @Field(() => PartialDate, { nullable: true, description: 'When the project begins.' })
  @Column('simple-json', { nullable: true })
  periodStart!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When the project ends.' })
  @Column('simple-json', { nullable: true })
  periodEnd!: PartialDate | null;

  @Column('varchar', { length: 10, nullable: true })
  periodEarliest!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  periodLatest!: string | null;

  @Column('varchar', { length: 10 })
  sortDate!: string;

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
