import { GraphQLSafeInt } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({
  description: 'An amount in integer minor units (cents) of a currency; never a float, never converted silently.',
})
export class Money {
  @Field(() => GraphQLSafeInt, { description: 'Minor units: 294 750 $ is 29475000.' })
  minor!: number;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => String, { nullable: true, description: 'The amount as the source prints it.' })
  stated!: string | null;
}

export function money(minor: number, currency: string, stated: string | null = null): Money {
  return { minor, currency, stated };
}
