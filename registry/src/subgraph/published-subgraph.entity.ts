import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum SubgraphKind {
  SUBGRAPH = 'SUBGRAPH',
  NODE = 'NODE',
  CONTRACT = 'CONTRACT',
}
registerEnumType(SubgraphKind, {
  name: 'SubgraphKind',
  description:
    'What was published: an ordinary subgraph, one that is also a node of a contract, or the contract itself.',
});

/** A subgraph by its name, from its first publish on. */
@Directive('@key(fields: "id")')
@ObjectType('Subgraph', { description: 'A part of the graph that one institution publishes.' })
@Entity('published_subgraph')
@Index('published_subgraph_by_name', ['name', 'id'])
@Index('published_subgraph_by_member', ['memberId'])
export class PublishedSubgraph {
  /** `subgraph:` and its name. */
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => String, { description: 'Its name in the supergraph, and the prefix of the ids of its rows.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Column('varchar', { length: 120 })
  memberId!: string;

  @Field(() => String, { description: 'RFC 3339.' })
  @Column('varchar', { length: 24 })
  firstPublishedAt!: string;

  /** The version whose contract part is wrong, while the extras of the last good one stay; null: none. */
  @Column('varchar', { length: 120, nullable: true })
  quarantinedVersionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why its part of the contract cannot be trusted, while what else it published stays as it last was good; null: it can.',
  })
  @Column('text', { nullable: true })
  quarantineReason!: string | null;
}
