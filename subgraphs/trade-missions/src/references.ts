import { Directive, Field, ID, ObjectType } from 'type-graphql';

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
@ObjectType('Sector')
export class Sector {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('ContactPoint')
export class ContactPoint {
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

/** A reference to a row of another owner; null where there is none. */
export function referTo(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
