import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An outcome concerns a sector. */
@Entity('outcome_sector')
@Index('outcome_sector_by_outcome', ['outcomeId', 'sequence'])
@Index('outcome_sector_by_sector', ['sectorId'])
export class OutcomeSector {
  /** `<outcome>/<sector>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  outcomeId!: string;

  @Column('varchar', { length: 120 })
  sectorId!: string;

  @Column('int')
  sequence!: number;
}
