import { LocalizedText, Money, PartialDate, Reading, SourceRef, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CorridorBudgetLine } from './corridor-budget-line';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The money a body has for several years together.' })
@Entity('multi_year_budget')
@Index('multi_year_budget_by_name', ['sortName', 'id'])
@Index('multi_year_budget_by_organization', ['organizationId'])
export class MultiYearBudget {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  /** The French label, folded: the sort key. */
  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Field(() => Money)
  @Column('simple-json')
  total!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'The total is rounded to a multiple of this; null where it is exact.',
  })
  @Column('simple-json', { nullable: true })
  rounding!: Money | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  durationYears!: number | null;

  @Field(() => PartialDate, { nullable: true, description: 'The start of the first year; null where it is unknown.' })
  @Column('simple-json', { nullable: true })
  startsOn!: PartialDate | null;

  @Field(() => [CorridorBudgetLine])
  @Column('simple-json')
  lines!: CorridorBudgetLine[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
