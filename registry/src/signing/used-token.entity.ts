import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed act that came, kept until it would have expired, so that it cannot come twice. */
@Entity('used_token')
@Index('used_token_by_expiry', ['expiresAt'])
export class UsedToken {
  /** SHA-256 of institution and `jti`. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  /** Seconds since 1970. */
  @Column('integer')
  expiresAt!: number;
}
