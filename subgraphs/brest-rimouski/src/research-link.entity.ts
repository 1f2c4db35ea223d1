import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A theme or a project touches a sector, an organisation or a territory: what the filters of the lists ask. */
@Entity('research_link')
@Index('research_link_by_target', ['targetId'])
export class ResearchLink {
  /** `<theme or project>/<target>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  rowId!: string;

  @Column('varchar', { length: 120 })
  targetId!: string;
}
