import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SubgraphKind } from './published-subgraph.entity';

/** What a subgraph published, by content: the same text, address and kind are one version however often they come. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a subgraph published, by content.' })
@Entity('schema_version')
@Index('schema_version_by_subgraph', ['subgraphId'])
export class SchemaVersion {
  /** `schema:`, the name of the subgraph, a colon and the hash. */
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  subgraphId!: string;

  @Field(() => String, { description: 'Of its text, address and kind: the base of the next publish.' })
  @Column('varchar', { length: 64 })
  hash!: string;

  @Field(() => SubgraphKind)
  @Column('varchar', { length: 10 })
  kind!: SubgraphKind;

  @Field(() => String, { nullable: true, description: 'The contract of a node.' })
  @Column('varchar', { length: 120, nullable: true })
  contract!: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the contract a node serves; null: the newest.' })
  @Column('varchar', { length: 20, nullable: true })
  contractVersion!: string | null;

  @Column('text')
  url!: string;

  /** Kept content: the text as it was published. */
  @Column('varchar', { length: 64 })
  sdlHash!: string;

  @Column('varchar', { length: 120 })
  publisherId!: string;

  @Field(() => String, { description: 'RFC 3339.' })
  @Column('varchar', { length: 24 })
  publishedAt!: string;
}
