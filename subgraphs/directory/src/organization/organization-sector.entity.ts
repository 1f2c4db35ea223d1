import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An organisation works in a sector. */
@Entity('organization_sector')
@Index('organization_sector_by_organization', ['organizationId'])
@Index('organization_sector_by_sector', ['sectorId'])
export class OrganizationSector {
  /** `<organisation>/<sector>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Column('varchar', { length: 120 })
  sectorId!: string;
}
