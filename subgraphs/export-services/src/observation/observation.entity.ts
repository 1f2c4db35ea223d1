import { FactBasis, LocalizedText, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FiscalPeriod } from '../fiscal-period';

export enum ObservationStatus {
  TARGET = 'TARGET',
  FORECAST = 'FORECAST',
  PROVISIONAL = 'PROVISIONAL',
  ACTUAL = 'ACTUAL',
  REVISED = 'REVISED',
}
registerEnumType(ObservationStatus, { name: 'ObservationStatus' });

export enum Bound {
  EXACT = 'EXACT',
  UPPER = 'UPPER',
  LOWER = 'LOWER',
}
registerEnumType(Bound, {
  name: 'Bound',
  description: 'How the value is meant.',
  valuesConfig: { UPPER: { description: 'At most this.' }, LOWER: { description: 'At least this.' } },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One figure: an indicator, for an organisation or a territory or both, in a year.' })
@Entity('observation')
@Index('observation_by_period', ['sortDate', 'id'])
@Index('observation_by_indicator', ['indicatorId', 'fiscalYear'])
@Index('observation_by_organization', ['organizationId'])
@Index('observation_by_territory', ['territoryId'])
@Index('observation_by_whole', ['partOfId'])
@Index('observation_by_report', ['reportId'])
export class Observation {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  indicatorId!: string;

  @Column('varchar', { length: 120, nullable: true })
  organizationId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  territoryId!: string | null;

  @Field(() => FiscalPeriod, { nullable: true, description: 'Null where the source does not say which year it means.' })
  @Column('simple-json', { nullable: true })
  period!: FiscalPeriod | null;

  /** Label of the period, for filters. */
  @Column('varchar', { length: 20, nullable: true })
  fiscalYear!: string | null;

  /** Last day of the period. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => [String], { description: 'Labels of the periods it may be about, where `period` is null.' })
  @Column('simple-json')
  periodCandidates!: string[];

  @Field(() => Float)
  @Column('double')
  value!: number;

  @Field(() => Bound)
  @Column('varchar', { length: 40 })
  bound!: Bound;

  @Field(() => ObservationStatus)
  @Column('varchar', { length: 40 })
  status!: ObservationStatus;

  @Field(() => FactBasis)
  @Column('varchar', { length: 40 })
  basis!: FactBasis;

  @Field(() => Int, { description: 'Grows by one each time the figure is corrected; the highest one holds.' })
  @Column('int')
  revision!: number;

  @Field(() => LocalizedText, { nullable: true, description: 'What to keep in mind when using the figure.' })
  @Column('simple-json', { nullable: true })
  note!: LocalizedText | null;

  /** The figure of the surrounding territory that this one is contained in. */
  @Column('varchar', { length: 120, nullable: true })
  partOfId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  reportId!: string | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
