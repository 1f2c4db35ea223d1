import { Money } from '@passerelle/subgraph-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum PaymentKind {
  ADVANCE = 'ADVANCE',
  INTERIM = 'INTERIM',
  FINAL = 'FINAL',
  RECOVERY = 'RECOVERY',
}
registerEnumType(PaymentKind, { name: 'PaymentKind' });

export enum PaymentState {
  SCHEDULED = 'SCHEDULED',
  PENDING_APPROVAL = 'PENDING_APPROVAL',
  APPROVED = 'APPROVED',
  PAID = 'PAID',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(PaymentState, { name: 'PaymentState' });

@ObjectType({ description: 'A part of a grant that is paid, or paid back.' })
@Entity('payment')
@Index('payment_by_award', ['awardId', 'sortDate'])
export class Payment {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  awardId!: string;

  @Field(() => PaymentKind)
  @Column('varchar', { length: 40 })
  kind!: PaymentKind;

  @Field(() => Money)
  @Column('simple-json')
  amount!: Money;

  @Field(() => PaymentState)
  @Column('varchar', { length: 40 })
  state!: PaymentState;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  paidOn!: string | null;

  /** `dueOn`, or a day after all others. */
  @Column('varchar', { length: 10 })
  sortDate!: string;
}
