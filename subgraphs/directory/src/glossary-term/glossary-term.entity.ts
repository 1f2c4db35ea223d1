import { LocalizedText, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SourceRef } from '../source-ref';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A term of the field, and what it means here.' })
@Entity('glossary_term')
@Index('glossary_term_by_name', ['sortName', 'id'])
export class GlossaryTerm {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  term!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('text')
  searchText!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  definition!: LocalizedText;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];
}
