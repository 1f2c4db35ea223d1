import { Money, Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FiscalPeriod } from '../fiscal-period';

export enum BudgetKind {
  FORECAST = 'FORECAST',
  REVISED = 'REVISED',
  ACTUAL = 'ACTUAL',
  MULTI_YEAR = 'MULTI_YEAR',
}
registerEnumType(BudgetKind, { name: 'BudgetKind' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What an organisation means to spend, and from whom the money comes.' })
@Entity('budget')
@Index('budget_by_period', ['sortDate', 'id'])
@Index('budget_by_organization', ['organizationId'])
export class Budget {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Column('varchar', { length: 120, nullable: true })
  territoryId!: string | null;

  @Field(() => FiscalPeriod, { nullable: true })
  @Column('simple-json', { nullable: true })
  period!: FiscalPeriod | null;

  /** Label of the period, for filters. */
  @Column('varchar', { length: 20, nullable: true })
  fiscalYear!: string | null;

  /** Last day of the period. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => BudgetKind)
  @Column('varchar', { length: 40 })
  kind!: BudgetKind;

  @Field(() => Money)
  @Column('simple-json')
  total!: Money;

  @Field(() => [Transition], { description: 'How its lines came to their status.' })
  @Column('simple-json')
  history!: Transition[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
