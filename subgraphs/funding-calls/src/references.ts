import { Directive, Field, ID, ObjectType } from 'type-graphql';

// The types of other owners: here only their keys are known.

@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class Organization {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Territory')
export class Territory {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Institution')
export class Institution {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Partnership')
export class Partnership {
  @Field(() => ID)
  id!: string;
}

/** A reference to another owner's row, or null where there is none. */
export function referenceTo(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
