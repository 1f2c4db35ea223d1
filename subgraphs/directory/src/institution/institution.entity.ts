import { LocalizedText } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A member of the hub: the owner of rows. Its id is the prefix of the ids of its rows.' })
@Entity('institution')
@Index('institution_by_name', ['sortName', 'id'])
export class Institution {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  name!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('text')
  searchText!: string;

  /** The organisations that run it together. */
  @Column('simple-json')
  memberIds!: string[];
}
