import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A corridor is meant for a sector: what the filter of the list asks. */
@Entity('innovation_corridor_sector')
@Index('innovation_corridor_sector_by_sector', ['sectorId'])
export class InnovationCorridorSector {
  /** `<corridor>/<sector>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  corridorId!: string;

  @Column('varchar', { length: 120 })
  sectorId!: string;
}
