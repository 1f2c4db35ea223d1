import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { HostOfferState } from './host-offer.entity';

export enum HostOfferOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(HostOfferOrder, {
  name: 'HostOfferOrder',
  description: 'By first day; what has no date counts as the latest.',
});

@ArgsType()
export class HostOfferPageArgs extends PageArgs {
  @Field(() => HostOfferOrder, { defaultValue: HostOfferOrder.PERIOD })
  orderBy: HostOfferOrder = HostOfferOrder.PERIOD;
}

@ArgsType()
export class HostOffersArgs extends HostOfferPageArgs {
  @Field(() => ID, { nullable: true })
  hostId?: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  awardId?: string | null;

  @Field(() => [HostOfferState], { nullable: true })
  states?: HostOfferState[] | null;

  @Field(() => String, { nullable: true, description: 'Only offers that may last to this day, YYYY-MM-DD.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only offers that may begin by this day, YYYY-MM-DD.' })
  to?: string | null;
}
