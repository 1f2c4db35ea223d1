import { LocalizedText, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A fund that finances cooperation projects by calls for projects.' })
@Entity('funding_program')
@Index('funding_program_by_name', ['sortName', 'id'])
export class FundingProgram {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  name!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Field(() => String, { nullable: true })
  @Column('varchar', { length: 40, nullable: true })
  acronym!: string | null;

  @Field(() => [String], { description: 'The name as the sources spell it.' })
  @Column('simple-json')
  spellings!: string[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
