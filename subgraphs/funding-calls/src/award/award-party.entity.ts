import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum AwardRole {
  FUNDER = 'FUNDER',
  RECIPIENT = 'RECIPIENT',
  BENEFICIARY = 'BENEFICIARY',
}

/** An organisation gives, receives or profits from a grant. */
@Entity('award_party')
@Index('award_party_by_award', ['awardId', 'sequence'])
@Index('award_party_by_organization', ['organizationId'])
export class AwardParty {
  /** `<award>/<role>/<organisation>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  awardId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Column('varchar', { length: 40 })
  role!: AwardRole;

  @Column('int')
  sequence!: number;
}
