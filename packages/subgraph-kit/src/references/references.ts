import { Directive, Field, ID, ObjectType } from 'type-graphql';

// The types of other owners, of which a subgraph knows the key and nothing else. All subgraphs that do not
// hold the rows share these classes; what one of them adds by a field resolver stays in its own schema
// (`withIsolatedMetadata`). The subgraph where a type is at home declares its own class.

/** In the directory. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Organization {
  @Field(() => ID)
  id!: string;
}

/** In the directory. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Territory {
  @Field(() => ID)
  id!: string;
}

/** In the directory. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Sector {
  @Field(() => ID)
  id!: string;
}

/** In the directory: a member of the hub. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Institution {
  @Field(() => ID)
  id!: string;
}

/** In the directory: a person in a role. */
@Directive('@key(fields: "id")')
@ObjectType()
export class ContactPoint {
  @Field(() => ID)
  id!: string;
}

/** In the directory. */
@Directive('@key(fields: "id")')
@ObjectType()
export class SourceDocument {
  @Field(() => ID)
  id!: string;
}

/** In the nodes of the contract partnership, which use the contract's own class. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Partnership {
  @Field(() => ID)
  id!: string;
}

/** In trade-missions. */
@Directive('@key(fields: "id")')
@ObjectType()
export class BusinessEvent {
  @Field(() => ID)
  id!: string;
}

/** In funding-calls. */
@Directive('@key(fields: "id")')
@ObjectType()
export class FundingCall {
  @Field(() => ID)
  id!: string;
}

/** In funding-calls. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Award {
  @Field(() => ID)
  id!: string;
}
