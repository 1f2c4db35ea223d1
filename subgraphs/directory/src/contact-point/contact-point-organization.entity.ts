import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person speaks for an organisation; one person may speak for several. */
@Entity('contact_point_organization')
@Index('contact_point_organization_by_contact', ['contactPointId'])
@Index('contact_point_organization_by_organization', ['organizationId'])
export class ContactPointOrganization {
  /** `<contact>/<organisation>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  contactPointId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  /** 1 is the organisation named first. */
  @Column('int')
  position!: number;
}
