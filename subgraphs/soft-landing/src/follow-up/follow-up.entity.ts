import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum FollowUpStatus {
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  DONE = 'DONE',
  NO_ANSWER = 'NO_ANSWER',
  WAIVED = 'WAIVED',
}
registerEnumType(FollowUpStatus, {
  name: 'FollowUpStatus',
  description: 'Worked out from the dates on the day of the question.',
});

/** How a follow-up ends other than by an answer. */
export type FollowUpEnd = FollowUpStatus.NO_ANSWER | FollowUpStatus.WAIVED;

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The home asks the company what came of its stay, some months later.' })
@Entity('follow_up')
@Index('follow_up_by_soft_landing', ['softLandingId', 'dueOn'])
@Index('follow_up_by_due_day', ['dueOn', 'id'])
export class FollowUp {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  softLandingId!: string;

  @Field(() => Int, { description: 'Months after the stay.' })
  @Column('int')
  horizonMonths!: number;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @Column('varchar', { length: 10 })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Day of the answer, YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  doneOn!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  endedAs!: FollowUpEnd | null;
}
