import { LocalizedText, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Note, SourceRef } from '../source-ref';

@ObjectType({ description: 'The code of a sector in a classification; suggested by the hub, not by a source.' })
export class SectorCode {
  @Field(() => String, { description: 'NAF, NACE or NAICS.' })
  scheme!: string;

  @Field(() => String)
  code!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A field of activity.' })
@Entity('sector')
@Index('sector_by_name', ['sortName', 'id'])
export class Sector {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('text')
  searchText!: string;

  @Field(() => [SectorCode])
  @Column('simple-json')
  codes!: SectorCode[];

  @Field(() => [Note])
  @Column('simple-json')
  notes!: Note[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];
}
