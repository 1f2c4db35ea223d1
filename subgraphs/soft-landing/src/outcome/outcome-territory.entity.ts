import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An outcome concerns a territory. */
@Entity('outcome_territory')
@Index('outcome_territory_by_outcome', ['outcomeId', 'sequence'])
@Index('outcome_territory_by_territory', ['territoryId'])
export class OutcomeTerritory {
  /** `<outcome>/<territory>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  outcomeId!: string;

  @Column('varchar', { length: 120 })
  territoryId!: string;

  @Column('int')
  sequence!: number;
}
