import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One administrative act, or one that changed what is served. Entries are only ever added. */
@Entity('audit_entry')
@Index('audit_entry_by_time', ['at', 'id'])
export class AuditEntry {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 24 })
  at!: string;

  /** The institution that signed it, or `command` for the command on the registry's machine. */
  @Column('varchar', { length: 120 })
  actor!: string;

  /** The key that signed it; null for the command. */
  @Column('varchar', { length: 120, nullable: true })
  keyId!: string | null;

  /** Such as `publish` or `key.revoke`. */
  @Column('varchar', { length: 40 })
  act!: string;

  /** What it was about: an institution, a subgraph, a coordinate, a supergraph. */
  @Column('varchar', { length: 240 })
  subject!: string;

  @Column('simple-json')
  details!: Record<string, unknown>;
}
