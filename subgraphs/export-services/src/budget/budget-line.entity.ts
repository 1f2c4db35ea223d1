import { LocalizedText, Money, PartialDate, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum BudgetLineStatus {
  FORECAST = 'FORECAST',
  REQUESTED = 'REQUESTED',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  RECEIVED = 'RECEIVED',
}
registerEnumType(BudgetLineStatus, { name: 'BudgetLineStatus', description: 'How sure the money is.' });

@ObjectType({ description: 'What a funder decided about a line of a budget.' })
export class BudgetDecision {
  @Field(() => ID, { nullable: true, description: 'The meeting at which it was decided.' })
  meetingId!: string | null;

  decidedById!: string;

  @Field(() => PartialDate, { nullable: true, description: 'Null where the source does not give the day.' })
  decidedOn!: PartialDate | null;

  @Field(() => LocalizedText, { nullable: true })
  note!: LocalizedText | null;

  @Field(() => [SourceRef])
  sources!: SourceRef[];

  @Field(() => [Reading])
  readings!: Reading[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One source of money in a budget.' })
@Entity('budget_line')
@Index('budget_line_by_budget', ['budgetId', 'position'])
export class BudgetLine {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  budgetId!: string;

  /** Place in the budget, as the source has it. */
  @Column('int')
  position!: number;

  @Column('varchar', { length: 120, nullable: true })
  sourceId!: string | null;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  amount!: Money | null;

  @Field(() => BudgetLineStatus)
  @Column('varchar', { length: 40 })
  status!: BudgetLineStatus;

  @Field(() => BudgetDecision, { nullable: true })
  @Column('simple-json', { nullable: true })
  decision!: BudgetDecision | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
