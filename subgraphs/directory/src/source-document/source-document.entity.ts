import { LocalizedText, PartialDate, Reading, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A document the hub takes statements from.' })
@Entity('source_document')
export class SourceDocument {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('text')
  searchText!: string;

  @Field(() => LocalizedText, { description: 'What it is about, in our words.' })
  @Column('simple-json')
  subject!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Headline as printed; null where there is none.' })
  @Column('varchar', { length: 255, nullable: true })
  headline!: string | null;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  publishedOn!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Web site that carried it.' })
  @Column('varchar', { length: 255, nullable: true })
  site!: string | null;

  @Field(() => String, { description: 'Language, ISO 639-1.' })
  @Column('varchar', { length: 2 })
  language!: string;

  @Field(() => String, { description: 'SHA-256 of the text the positions count in.' })
  @Column('varchar', { length: 64 })
  sha256!: string;

  @Field(() => PartialDate, { nullable: true, description: 'Date of the photograph, where its caption gives one.' })
  @Column('simple-json', { nullable: true })
  photoTakenOn!: PartialDate | null;

  @Column('varchar', { length: 120, nullable: true })
  publisherId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  authorId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  datelineId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  photoCreditId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  photoPlaceId!: string | null;

  // The field is in the resolver: SourceRef is made over this class, so this file cannot import it.
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
