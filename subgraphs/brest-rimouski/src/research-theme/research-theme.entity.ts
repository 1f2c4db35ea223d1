import { LocalizedText, Reading, SourceRef, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A subject on which science and business of both sides work.' })
@Entity('research_theme')
@Index('research_theme_by_name', ['sortName', 'id'])
@Index('research_theme_by_partnership', ['partnershipId'])
export class ResearchTheme {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  /** The French label, folded: the sort key. */
  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('simple-json')
  sectorIds!: string[];

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
