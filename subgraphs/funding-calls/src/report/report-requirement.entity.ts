import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum ReportKind {
  ACTIVITY = 'ACTIVITY',
  FINANCIAL = 'FINANCIAL',
  INDICATORS = 'INDICATORS',
  FINAL = 'FINAL',
}
registerEnumType(ReportKind, { name: 'ReportKind' });

export enum ReportState {
  OPEN = 'OPEN',
  SUBMITTED = 'SUBMITTED',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  ACCEPTED = 'ACCEPTED',
  WAIVED = 'WAIVED',
}
registerEnumType(ReportState, { name: 'ReportState' });

/** States in which the recipients still have something to hand in. */
export const owedStates: readonly ReportState[] = [ReportState.OPEN, ReportState.CHANGES_REQUESTED];

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A report that the recipients of a grant owe.' })
@Entity('report_requirement')
@Index('report_requirement_by_award', ['awardId', 'dueOn'])
@Index('report_requirement_by_due_day', ['dueOn', 'id'])
export class ReportRequirement {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  awardId!: string;

  @Field(() => ReportKind)
  @Column('varchar', { length: 40 })
  kind!: ReportKind;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @Column('varchar', { length: 10 })
  dueOn!: string;

  @Field(() => ReportState)
  @Column('varchar', { length: 40 })
  state!: ReportState;
}
