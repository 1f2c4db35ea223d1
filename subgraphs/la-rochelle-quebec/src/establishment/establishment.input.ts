import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, Int, registerEnumType } from 'type-graphql';

export enum EstablishmentOrder {
  OLDEST_FIRST = 'OLDEST_FIRST',
  NEWEST_FIRST = 'NEWEST_FIRST',
}
registerEnumType(EstablishmentOrder, {
  name: 'EstablishmentOrder',
  description: 'By year, then by id; an unknown year counts as the latest.',
});

@ArgsType()
export class EstablishmentsOfPartnershipArgs extends PageArgs {
  @Field(() => EstablishmentOrder, { defaultValue: EstablishmentOrder.OLDEST_FIRST })
  orderBy: EstablishmentOrder = EstablishmentOrder.OLDEST_FIRST;
}

@ArgsType()
export class EstablishmentsArgs extends EstablishmentsOfPartnershipArgs {
  @Field(() => ID, { nullable: true })
  companyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Coming from exactly this territory.' })
  originId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Going to exactly this territory.' })
  destinationId?: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Set up in this year or later.' })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Set up in this year or earlier.' })
  toYear?: number | null;
}
