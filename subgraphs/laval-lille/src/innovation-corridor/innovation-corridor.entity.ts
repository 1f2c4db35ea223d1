import { LocalizedText, Reading, SourceRef, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A lasting link for business and innovation between two territories.' })
@Entity('innovation_corridor')
@Index('innovation_corridor_by_name', ['sortName', 'id'])
@Index('innovation_corridor_by_partnership', ['partnershipId'], { unique: true })
export class InnovationCorridor {
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
  fromId!: string;

  @Column('varchar', { length: 120 })
  toId!: string;

  @Column('simple-json')
  sectorIds!: string[];

  /** A partnership has one corridor at most. */
  @Column('varchar', { length: 120 })
  partnershipId!: string;

  @Column('varchar', { length: 120, nullable: true })
  budgetId!: string | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
