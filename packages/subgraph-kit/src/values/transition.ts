import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'One step of a life cycle.' })
export class Transition {
  @Field(() => String, { nullable: true, description: 'The state before; null at the start.' })
  from!: string | null;

  @Field(() => String, { description: 'The state after.' })
  to!: string;

  @Field(() => String, { description: 'When, RFC 3339.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'The role of whoever did it; never a name.' })
  actorRole!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}
