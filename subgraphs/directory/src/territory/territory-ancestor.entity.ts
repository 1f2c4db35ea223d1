import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A territory lies inside another one; every territory lies inside itself (distance 0). */
@Entity('territory_ancestor')
@Index('territory_ancestor_by_territory', ['territoryId'])
@Index('territory_ancestor_by_ancestor', ['ancestorId'])
export class TerritoryAncestor {
  /** `<territory>/<ancestor>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  territoryId!: string;

  @Column('varchar', { length: 120 })
  ancestorId!: string;

  @Column('int')
  distance!: number;
}
