import { LocalizedText, PartialDate, Reading, SourceRef, Statement } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ServiceKind } from '../service-kind';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A service given to several companies at once, such as an export café.' })
@Entity('group_session')
@Index('group_session_by_day', ['sortDate', 'id'])
@Index('group_session_by_organizer', ['organizerId'])
export class GroupSession {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => ServiceKind)
  @Column('varchar', { length: 40 })
  kind!: ServiceKind;

  @Field(() => LocalizedText)
  @Column('simple-json')
  topic!: LocalizedText;

  @Column('simple-json')
  marketIds!: string[];

  @Field(() => PartialDate, { nullable: true })
  @Column('simple-json', { nullable: true })
  heldOn!: PartialDate | null;

  /** First day it can have been held on. */
  @Column('varchar', { length: 10 })
  sortDate!: string;

  /** Last day it can have been held on. */
  @Column('varchar', { length: 10 })
  lastDate!: string;

  @Column('varchar', { length: 120, nullable: true })
  organizerId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  offerId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Companies that came; null where the source does not say.' })
  @Column('int', { nullable: true })
  attendeeCount!: number | null;

  @Field(() => Statement, { nullable: true, description: 'What is done after it.' })
  @Column('simple-json', { nullable: true })
  followUp!: Statement | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
