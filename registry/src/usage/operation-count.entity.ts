import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often one client sent one operation in one hour. */
@Entity('operation_count')
@Index('operation_count_by_operation', ['operationId'])
@Index('operation_count_by_hour', ['hour'])
export class OperationCount {
  /** SHA-256 of hour, operation and client. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  operationId!: string;

  @Column('varchar', { length: 120 })
  client!: string;

  /** `2026-11-21T14`, UTC. */
  @Column('varchar', { length: 13 })
  hour!: string;

  @Column('integer')
  requests!: number;
}
