import { LocalizedText, Money } from '@passerelle/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Side } from '../side';

@ObjectType({ description: 'A deadline was moved.' })
export class DeadlineChange {
  @Field(() => String, { description: 'The deadline before, RFC 3339.' })
  from!: string;

  @Field(() => String, { description: 'The deadline after, RFC 3339.' })
  to!: string;

  @Field(() => LocalizedText)
  reason!: LocalizedText;

  @Field(() => String, { description: 'RFC 3339.' })
  decidedAt!: string;
}

@ObjectType({
  description: 'One authority’s half of a call: its own money, currency, cap, and deadline in its own time zone.',
})
@Entity('call_side')
@Index('call_side_by_call', ['callId'])
@Index('call_side_by_days', ['opensOn', 'closesOn'])
export class CallSide {
  /** `<call>/<side>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  callId!: string;

  @Field(() => Side)
  @Column('varchar', { length: 40 })
  side!: Side;

  @Column('varchar', { length: 120, nullable: true })
  authorityId!: string | null;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  envelope!: Money | null;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  capPerProjectPerYear!: Money | null;

  @Field(() => String, { nullable: true, description: 'RFC 3339.' })
  @Column('varchar', { length: 30, nullable: true })
  opensAt!: string | null;

  @Field(() => String, { nullable: true, description: 'RFC 3339.' })
  @Column('varchar', { length: 30, nullable: true })
  closesAt!: string | null;

  /** The days of `opensAt` and `closesAt` in the side's own time zone. */
  @Column('varchar', { length: 10, nullable: true })
  opensOn!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  closesOn!: string | null;

  @Field(() => String, { description: 'IANA zone, such as Europe/Paris or America/Toronto.' })
  @Column('varchar', { length: 60 })
  timeZone!: string;

  @Field(() => [DeadlineChange])
  @Column('simple-json')
  deadlineHistory!: DeadlineChange[];
}
