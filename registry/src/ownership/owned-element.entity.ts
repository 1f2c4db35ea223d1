import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the manifest of an institution. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An element of the graph that belongs to an institution.' })
@Entity('owned_element')
@Index('owned_element_by_member', ['memberId'])
export class OwnedElement {
  @Field(() => ID, { description: 'Its coordinate: Type, Type.field, or a prefix of ids with its colon.' })
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  memberId!: string;

  @Field(() => Boolean, { description: 'Of a type: others add fields only with an approval of its owner.' })
  @Column('boolean')
  isProtected!: boolean;
}
