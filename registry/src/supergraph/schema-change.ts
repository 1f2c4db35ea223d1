import { Field, ObjectType } from 'type-graphql';
import type { ApiChange } from '../composition/composition';

@ObjectType({ description: 'A difference between two schemas.' })
export class SchemaChange implements ApiChange {
  @Field(() => String, { description: 'breaking, dangerous or safe, for the operations of clients.' })
  level!: ApiChange['level'];

  @Field(() => String, { description: 'Such as FIELD_REMOVED.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Such as Query.partnerships.' })
  path!: string | null;

  @Field(() => String, { description: 'For people.' })
  message!: string;
}
