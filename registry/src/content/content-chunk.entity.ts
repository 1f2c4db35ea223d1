import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a kept text; see content-store.ts. */
@Entity('content_chunk')
export class ContentChunk {
  /** The hash of the whole, a colon and the position. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('text')
  body!: string;
}
