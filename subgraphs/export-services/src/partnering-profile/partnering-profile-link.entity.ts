import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Leads from a sector or a target territory to the profiles that name it. */
@Entity('partnering_profile_link')
@Index('partnering_profile_link_by_target', ['targetId'])
@Index('partnering_profile_link_by_profile', ['profileId'])
export class PartneringProfileLink {
  /** `<profile>/<target>` */
  @PrimaryColumn('varchar', { length: 255 })
  id!: string;

  @Column('varchar', { length: 120 })
  profileId!: string;

  @Column('varchar', { length: 120 })
  targetId!: string;
}
