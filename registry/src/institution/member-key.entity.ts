import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The public half of an Ed25519 key of an institution. */
@Entity('member_key')
@Index('member_key_by_member', ['memberId'])
export class MemberKey {
  /** Its JWK thumbprint (RFC 7638), which signatures name as `kid`. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  memberId!: string;

  /** The `x` of its JWK. */
  @Column('varchar', { length: 64 })
  x!: string;

  /** What it may sign; null: everything the institution may do. A gateway's key may only report usage. */
  @Column('simple-json', { nullable: true })
  acts!: string[] | null;

  @Column('varchar', { length: 24 })
  validFrom!: string;

  @Column('varchar', { length: 24, nullable: true })
  validUntil!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  revokedAt!: string | null;
}
