import { FactBasis, Reading, SourceRef, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A company of one side that set up on the other.' })
@Entity('establishment')
@Index('establishment_by_date', ['sortDate', 'id'])
@Index('establishment_by_company', ['companyId'])
@Index('establishment_by_partnership', ['partnershipId'])
export class Establishment {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  companyId!: string;

  @Column('varchar', { length: 120, nullable: true })
  originId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  destinationId!: string | null;

  @Field(() => FactBasis, { nullable: true, description: 'How the destination is known; null where it is not.' })
  @Column('varchar', { length: 40, nullable: true })
  destinationBasis!: FactBasis | null;

  @Field(() => Int, { nullable: true, description: 'The year it set up.' })
  @Column('int', { nullable: true })
  year!: number | null;

  /** First day of the year; 9999-12-31 where it is unknown. The sort key. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => Boolean, { description: 'Whether another source says otherwise; `readings` tells what.' })
  @Column('boolean')
  disputed!: boolean;

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
