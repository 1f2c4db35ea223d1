import { FactBasis, Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FiscalPeriod } from '../fiscal-period';

export enum IndicatorReportState {
  COLLECTING = 'COLLECTING',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  VALIDATED = 'VALIDATED',
  PUBLISHED = 'PUBLISHED',
  CORRECTED = 'CORRECTED',
}
registerEnumType(IndicatorReportState, { name: 'IndicatorReportState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What an organisation reports to those who fund it.' })
@Entity('indicator_report')
@Index('indicator_report_by_period', ['sortDate', 'id'])
@Index('indicator_report_by_organization', ['organizationId'])
export class IndicatorReport {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Column('simple-json')
  recipientIds!: string[];

  @Field(() => FiscalPeriod, {
    nullable: true,
    description: 'Null where the source does not say which year it covers.',
  })
  @Column('simple-json', { nullable: true })
  period!: FiscalPeriod | null;

  /** Last day of the period. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => IndicatorReportState)
  @Column('varchar', { length: 40 })
  state!: IndicatorReportState;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  @Column('int')
  version!: number;

  @Field(() => FactBasis, { description: 'How we know that the observations stand in the report.' })
  @Column('varchar', { length: 40 })
  observationsBasis!: FactBasis;

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
