import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an owner lets another institution do with an element. */
@Entity('approval')
@Index('approval_by_grantee', ['granteeId'])
export class Approval {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  granteeId!: string;

  @Column('varchar', { length: 240 })
  coordinate!: string;

  @Column('varchar', { length: 24 })
  givenAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  withdrawnAt!: string | null;

  /** The signed act, so that anybody can check who gave it. */
  @Column('text')
  token!: string;
}
