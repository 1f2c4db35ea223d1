import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says what is served. Whoever changes it names the revision he read, so that no change is lost. */
@Entity('registry_state')
export class RegistryState {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('integer')
  revision!: number;

  /** The newest supergraph that publishes led to, which they are checked against. */
  @Column('varchar', { length: 120, nullable: true })
  headId!: string | null;

  /** A supergraph that is served whatever is published; null: the newest is. */
  @Column('varchar', { length: 120, nullable: true })
  pinnedId!: string | null;
}
