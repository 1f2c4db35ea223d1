import { LocalizedText, PartialDate, Reading, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Note, SourceRef } from '../source-ref';

export enum OrganizationKind {
  TECHNOPOLE = 'TECHNOPOLE',
  CHAMBER_OF_COMMERCE = 'CHAMBER_OF_COMMERCE',
  CLUSTER = 'CLUSTER',
  EXPORT_SUPPORT_ORGANIZATION = 'EXPORT_SUPPORT_ORGANIZATION',
  INCUBATOR_ACCELERATOR = 'INCUBATOR_ACCELERATOR',
  INNOVATION_CENTRE = 'INNOVATION_CENTRE',
  SCIENCE_PARK = 'SCIENCE_PARK',
  LOCAL_AUTHORITY = 'LOCAL_AUTHORITY',
  PUBLIC_BODY = 'PUBLIC_BODY',
  GOVERNMENT = 'GOVERNMENT',
  FUNDER = 'FUNDER',
  COMPANY = 'COMPANY',
  RESEARCH_BODY = 'RESEARCH_BODY',
  ASSOCIATION = 'ASSOCIATION',
  INTERNATIONAL_ORGANIZATION = 'INTERNATIONAL_ORGANIZATION',
  MEDIA = 'MEDIA',
  OTHER = 'OTHER',
}
registerEnumType(OrganizationKind, { name: 'OrganizationKind' });

@ObjectType({ description: 'A name an organisation had for a time.' })
export class DatedName {
  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => PartialDate, { nullable: true })
  from!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true })
  to!: PartialDate | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A company, chamber, technopole, authority or any other body that takes part.' })
@Entity('organization')
@Index('organization_by_name', ['sortName', 'id'])
@Index('organization_by_territory', ['territoryId'])
export class Organization {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('simple-json')
  registeredName!: LocalizedText;

  /** The name of a sole trader is a person's name: it is shown only where contact names are. */
  @Column('boolean')
  nameIsPersonal!: boolean;

  /** Shown instead of a personal name. */
  @Column('simple-json', { nullable: true })
  impersonalName!: LocalizedText | null;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('text')
  searchText!: string;

  @Field(() => [DatedName], { description: 'Earlier and later names; ministries and chambers are renamed and merged.' })
  @Column('simple-json')
  nameHistory!: DatedName[];

  @Field(() => [String], { description: 'Acronyms and other spellings.' })
  @Column('simple-json')
  aliases!: string[];

  @Field(() => OrganizationKind)
  @Column('varchar', { length: 40 })
  kind!: OrganizationKind;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  founded!: PartialDate | null;

  @Column('varchar', { length: 120, nullable: true })
  territoryId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  originTerritoryId!: string | null;

  /** The organisations this one follows, as far as is known. */
  @Column('simple-json')
  successorOfIds!: string[];

  @Field(() => [Note])
  @Column('simple-json')
  notes!: Note[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
