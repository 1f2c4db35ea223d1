import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalizedText } from '../values/localized-text';

/**
 * An event, written in the transaction of the change it tells of.
 *
 * `serial` is taken when the row is inserted, not when it is committed: a reader that went by it would pass over a row
 * that is committed late. `position` is given once the row is seen committed; cursors are made of it.
 */
@Entity('outbox')
@Index('outbox_by_position', ['position'], { unique: true })
export class OutboxRow {
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  serial!: number;

  /** Random, so that an event of a restored database is never taken for one that had the same position before. */
  @Column('varchar', { length: 16 })
  id!: string;

  @Column('integer', { nullable: true })
  position!: number | null;

  /** The subscription field it is for. */
  @Column('varchar', { length: 80 })
  feed!: string;

  @Column('varchar', { length: 60 })
  kind!: string;

  @Column('varchar', { length: 120 })
  recordId!: string;

  @Column('simple-json')
  summary!: LocalizedText;

  /** RFC 3339 in UTC. */
  @Column('varchar', { length: 30 })
  occurredAt!: string;

  /** The institution that made the change; null where it is not known. */
  @Column('varchar', { length: 120, nullable: true })
  actorId!: string | null;

  @Column('simple-json')
  organizationIds!: string[];

  @Column('simple-json')
  territoryIds!: string[];

  @Column('simple-json')
  sectorIds!: string[];

  @Column('simple-json', { nullable: true })
  facts!: object | null;

  /** The trace of the request that made the change (W3C). */
  @Column('varchar', { length: 55, nullable: true })
  traceparent!: string | null;
}

/** One row, which whoever gives positions holds meanwhile. */
@Entity('outbox_turn')
export class OutboxTurn {
  @PrimaryColumn('integer')
  id!: number;
}
