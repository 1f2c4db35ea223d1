import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An operation that gateways have reported. */
@Entity('known_operation')
@Index('known_operation_by_last_hour', ['lastHour'])
export class KnownOperation {
  /** SHA-256 of its document. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120, nullable: true })
  name!: string | null;

  /** Kept content. */
  @Column('varchar', { length: 64 })
  documentHash!: string;

  @Column('varchar', { length: 13 })
  lastHour!: string;
}
