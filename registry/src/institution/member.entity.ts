import type { LocalizedText } from '@passerelle/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An institution that may publish. Its name for people is the directory's; this one is for feeds and logs. */
@Entity('member')
export class Member {
  /** The id of the institution, and the prefix of its rows. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('simple-json')
  name!: LocalizedText;

  /** Whether it runs the hub: it publishes contracts, rolls back, pins and reads the audit log. */
  @Column('boolean')
  isOperator!: boolean;

  @Column('varchar', { length: 24 })
  addedAt!: string;
}
