import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An element of the graph that an operation uses. It belongs to the document, so it is kept once, not once an hour. */
@Entity('operation_field')
@Index('operation_field_by_coordinate', ['coordinate'])
@Index('operation_field_by_operation', ['operationId'])
export class OperationField {
  /** SHA-256 of operation and coordinate. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  operationId!: string;

  @Column('varchar', { length: 240 })
  coordinate!: string;
}
