import { LocalizedText, Reading, SourceRef, type SourceRefValue, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum CollaborativeProjectStatus {
  IN_DISCUSSION = 'IN_DISCUSSION',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
}
registerEnumType(CollaborativeProjectStatus, {
  name: 'CollaborativeProjectStatus',
  description: 'Where a common project stands.',
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A project that bodies of both sides carry out, or talk about carrying out, together.' })
@Entity('collaborative_project')
@Index('collaborative_project_by_name', ['sortName', 'id'])
@Index('collaborative_project_by_partnership', ['partnershipId'])
@Index('collaborative_project_by_theme', ['themeId'])
export class CollaborativeProject {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  /** The French label, folded: the sort key. */
  @Column('varchar', { length: 255 })
  sortName!: string;

  @Field(() => CollaborativeProjectStatus)
  @Column('varchar', { length: 40 })
  status!: CollaborativeProjectStatus;

  @Field(() => Int, { description: 'Grows with each change.' })
  @Column('int')
  version!: number;

  /** Only those a source names. */
  @Column('simple-json')
  participantIds!: string[];

  @Column('simple-json')
  territoryIds!: string[];

  @Column('varchar', { length: 120, nullable: true })
  themeId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Field(() => [Transition])
  @Column('simple-json')
  history!: Transition[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
