import { LocalizedText, Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum ProfileKind {
  BUSINESS_OFFER = 'BUSINESS_OFFER',
  BUSINESS_REQUEST = 'BUSINESS_REQUEST',
  TECHNOLOGY_OFFER = 'TECHNOLOGY_OFFER',
  TECHNOLOGY_REQUEST = 'TECHNOLOGY_REQUEST',
  RESEARCH_REQUEST = 'RESEARCH_REQUEST',
}
registerEnumType(ProfileKind, { name: 'ProfileKind' });

export enum ProfileState {
  DRAFT = 'DRAFT',
  INTERNAL_REVIEW = 'INTERNAL_REVIEW',
  PUBLISHED = 'PUBLISHED',
  RENEWED = 'RENEWED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProfileState, { name: 'ProfileState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a company offers to, or seeks from, a partner on the other side of the Atlantic.' })
@Entity('partnering_profile')
@Index('partnering_profile_by_title', ['sortTitle', 'id'])
export class PartneringProfile {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Field(() => ProfileKind)
  @Column('varchar', { length: 40 })
  kind!: ProfileKind;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortTitle!: string;

  @Field(() => [LocalizedText])
  @Column('simple-json')
  offers!: LocalizedText[];

  @Field(() => [LocalizedText])
  @Column('simple-json')
  seeks!: LocalizedText[];

  @Column('simple-json')
  sectorIds!: string[];

  @Column('simple-json')
  targetTerritoryIds!: string[];

  @Field(() => ProfileState)
  @Column('varchar', { length: 40 })
  state!: ProfileState;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  @Column('int')
  version!: number;

  @Field(() => String, { nullable: true, description: 'Day on which it expires, YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  expiresOn!: string | null;

  /** A company may look for partners without being named; such a profile is not in the public graph. */
  @Column('boolean')
  anonymous!: boolean;

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

/** States in which a profile may be shown to everybody, unless its company stays anonymous. */
export const publicStates: readonly ProfileState[] = [ProfileState.PUBLISHED, ProfileState.RENEWED];
