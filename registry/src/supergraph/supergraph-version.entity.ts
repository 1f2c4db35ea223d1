import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A composed supergraph, by content. */
@Directive('@key(fields: "id")')
@ObjectType('Supergraph', { description: 'A composed supergraph, by content.' })
@Entity('supergraph_version')
@Index('supergraph_version_by_time', ['composedAt', 'id'])
export class SupergraphVersion {
  /** `supergraph:` and the SHA-256 of its bytes, which kept content has. */
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes: what gateways see as its ETag.' })
  @Column('varchar', { length: 64 })
  hash!: string;

  @Field(() => String, { description: 'RFC 3339.' })
  @Column('varchar', { length: 24 })
  composedAt!: string;

  /** Kept content: what clients see of it. */
  @Column('varchar', { length: 64 })
  apiSdlHash!: string;

  /** Kept content: what it is made of, `SupergraphPart[]` as JSON. */
  @Column('varchar', { length: 64 })
  partsHash!: string;

  /** Kept content of each variant, by its name. */
  @Column('simple-json')
  hashByVariant!: Record<string, string>;

  /** The subgraph whose publish led to it; null for several at once. */
  @Column('varchar', { length: 120, nullable: true })
  subgraphId!: string | null;

  /** Kept content: what changed for clients since the one before, as JSON. */
  @Column('varchar', { length: 64 })
  changesHash!: string;
}

/** One subgraph of a supergraph. What composes of a node depends on its contract too, so it is told here. */
export interface SupergraphPart {
  readonly schemaVersionId: string;
  /** Kept content; null where its contract has all of it. */
  readonly composedSdlHash: string | null;
}
