import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The beneficiary of a stay gives credit to an organisation. */
@Entity('soft_landing_thanks')
@Index('soft_landing_thanks_by_soft_landing', ['softLandingId', 'sequence'])
@Index('soft_landing_thanks_by_organization', ['organizationId'])
export class SoftLandingThanks {
  /** `<stay>/<organisation>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  softLandingId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Column('int')
  sequence!: number;
}
