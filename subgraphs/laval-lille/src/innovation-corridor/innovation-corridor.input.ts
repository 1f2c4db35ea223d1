import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum InnovationCorridorOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(InnovationCorridorOrder, {
  name: 'InnovationCorridorOrder',
  description: 'By the French label, then by id.',
});

@ArgsType()
export class InnovationCorridorsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'With exactly this territory at one of its ends.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => InnovationCorridorOrder, { defaultValue: InnovationCorridorOrder.NAME })
  orderBy: InnovationCorridorOrder = InnovationCorridorOrder.NAME;
}
