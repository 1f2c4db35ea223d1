import {
  Attribution,
  LocalizedText,
  Money,
  OutcomeStatus,
  OutcomeType,
  Reading,
  SourceRef,
  Verification,
} from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What came of a stay; that nothing came of it counts too.' })
@Entity('outcome')
@Index('outcome_by_soft_landing', ['softLandingId', 'sequence'])
@Index('outcome_by_date', ['sortDate', 'id'])
@Index('outcome_by_type', ['type'])
export class Outcome {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  softLandingId!: string;

  /** Place among the outcomes of the stay: earlier ones first. */
  @Column('int')
  sequence!: number;

  @Field(() => OutcomeType)
  @Column('varchar', { length: 40 })
  type!: OutcomeType;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  amount!: Money | null;

  @Field(() => OutcomeStatus, { nullable: true, description: 'Null for what did not come about, such as NO_CONTRACT.' })
  @Column('varchar', { length: 40, nullable: true })
  status!: OutcomeStatus | null;

  @Field(() => Attribution, {
    nullable: true,
    description: 'Whether it would have happened without the stay; null where the question has no sense.',
  })
  @Column('varchar', { length: 40, nullable: true })
  attribution!: Attribution | null;

  @Field(() => Verification)
  @Column('varchar', { length: 40 })
  verification!: Verification;

  @Column('varchar', { length: 120, nullable: true })
  counterpartId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  reportedById!: string | null;

  @Field(() => String, { nullable: true, description: 'Day by which it had been reported, YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  reportedOn!: string | null;

  /** `reportedOn`, or a day after all others. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => Boolean, { description: 'Always false for now: a confidential outcome is shown to nobody.' })
  @Column('boolean')
  confidential!: boolean;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
