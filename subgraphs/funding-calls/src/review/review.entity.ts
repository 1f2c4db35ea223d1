import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../side';

export type ReviewState = 'ASSIGNED' | 'DECLINED' | 'IN_PROGRESS' | 'SUBMITTED';
export type Decision = 'SELECT' | 'RESERVE' | 'REJECT' | 'NO_FURTHER_ACTION';

/** An expert's opinion on an application. Not a type of the graph: opinions are for the authorities only. */
@Entity('review')
@Index('review_by_application', ['applicationId'])
export class Review {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  applicationId!: string;

  @Column('varchar', { length: 40 })
  side!: Side;

  @Column('varchar', { length: 255 })
  reviewerRole!: string;

  @Column('double', { nullable: true })
  score!: number | null;

  @Column('varchar', { length: 40, nullable: true })
  recommendation!: Decision | null;

  @Column('boolean')
  conflictOfInterest!: boolean;

  @Column('varchar', { length: 40 })
  state!: ReviewState;
}
