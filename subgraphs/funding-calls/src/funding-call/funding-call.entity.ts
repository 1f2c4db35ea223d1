import { LocalizedText, PartialDate, Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Eligibility } from './eligibility';

export enum CallState {
  DRAFT = 'DRAFT',
  IN_VALIDATION = 'IN_VALIDATION',
  SCHEDULED = 'SCHEDULED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  DECIDED = 'DECIDED',
  RESULTS_PUBLISHED = 'RESULTS_PUBLISHED',
  ARCHIVED = 'ARCHIVED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CallState, { name: 'CallState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A call for projects: both authorities, one decision.' })
@Entity('funding_call')
@Index('funding_call_by_date', ['sortDate', 'id'])
@Index('funding_call_by_program', ['programId'])
export class FundingCall {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120, nullable: true })
  programId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number as printed; never a key, series are counted in several ways.',
  })
  @Column('varchar', { length: 40, nullable: true })
  ordinalAsStated!: string | null;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Field(() => CallState)
  @Column('varchar', { length: 40 })
  state!: CallState;

  @Field(() => Int, { description: 'Goes up by one with every change.' })
  @Column('int')
  version!: number;

  @Field(() => PartialDate, { nullable: true, description: 'When the projects begin.' })
  @Column('simple-json', { nullable: true })
  periodStart!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When the projects end.' })
  @Column('simple-json', { nullable: true })
  periodEnd!: PartialDate | null;

  /** First day on which a side is open, else of the projects, else a day after all others. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => [LocalizedText])
  @Column('simple-json')
  themes!: LocalizedText[];

  @Field(() => Eligibility, { nullable: true, description: 'Null where the rules are not known.' })
  @Column('simple-json', { nullable: true })
  eligibility!: Eligibility | null;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  resultsExpected!: PartialDate | null;

  @Field(() => [String], { description: 'Addresses of the texts of the call.' })
  @Column('simple-json')
  documents!: string[];

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
