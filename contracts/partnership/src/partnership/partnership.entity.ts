import {
  LocalizedText,
  PartialDate,
  Reading,
  SourceRef,
  type SourceRefValue,
  Statement,
  Transition,
} from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { JointAction, Milestone, PartnershipParty, ReciprocityTarget } from './partnership-parts';
import { PartnershipKind, PartnershipState } from './partnership-terms';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An agreement or a working relation between institutions of both sides.' })
@Entity('partnership')
@Index('partnership_by_date', ['sortDate', 'id'])
export class Partnership {
  @Field(() => ID, { description: 'Carries its owner: `<institution>:<slug>`.' })
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Field(() => [String], { description: 'Other names the sources give it.' })
  @Column('simple-json')
  aliases!: string[];

  @Field(() => PartnershipKind)
  @Column('varchar', { length: 40 })
  kind!: PartnershipKind;

  @Field(() => PartnershipState)
  @Column('varchar', { length: 40 })
  state!: PartnershipState;

  @Field(() => Int, { description: 'Grows with each change.' })
  @Column('int')
  version!: number;

  @Field(() => [PartnershipParty])
  @Column('simple-json')
  parties!: PartnershipParty[];

  @Field(() => [Statement])
  @Column('simple-json')
  objectives!: Statement[];

  @Field(() => Statement, { nullable: true, description: 'Whom it is for.' })
  @Column('simple-json', { nullable: true })
  beneficiaries!: Statement | null;

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  signedOn!: PartialDate | null;

  /** First day the signature can mean; 9999-12-31 where it is unknown. The sort key of the contract. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Column('varchar', { length: 120, nullable: true })
  signedAtId!: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  validTo!: string | null;

  @Column('simple-json')
  sectorIds!: string[];

  @Column('simple-json')
  territoryIds!: string[];

  @Field(() => [Milestone])
  @Column('simple-json')
  milestones!: Milestone[];

  @Field(() => [JointAction])
  @Column('simple-json')
  actions!: JointAction[];

  @Field(() => Boolean, { description: 'Whether the source leaves the list of actions open.' })
  @Column('boolean')
  actionsOpenEnded!: boolean;

  @Field(() => [ReciprocityTarget])
  @Column('simple-json')
  reciprocity!: ReciprocityTarget[];

  @Field(() => [Statement], { description: 'What has come of it so far.' })
  @Column('simple-json')
  results!: Statement[];

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
