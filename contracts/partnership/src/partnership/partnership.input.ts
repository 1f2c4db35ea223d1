import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { PartnershipKind, PartnershipOrder, PartnershipState } from './partnership-terms';

@ArgsType()
export class LinkedPartnershipsArgs extends PageArgs {
  @Field(() => [PartnershipState], { nullable: true })
  states?: PartnershipState[] | null;

  @Field(() => PartnershipOrder, { defaultValue: PartnershipOrder.OLDEST_FIRST })
  orderBy: PartnershipOrder = PartnershipOrder.OLDEST_FIRST;
}

@ArgsType()
export class PartnershipsArgs extends LinkedPartnershipsArgs {
  @Field(() => [ID], { nullable: true, description: 'Only these; an id nobody has is passed over.' })
  ids?: string[] | null;

  @Field(() => [PartnershipKind], { nullable: true })
  kinds?: PartnershipKind[] | null;

  @Field(() => ID, { nullable: true, description: 'With this organisation among its parties.' })
  partyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Concerning this territory, or signed there.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;
}
