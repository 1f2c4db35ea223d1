import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { ServiceKind } from '../service-kind';

export enum ServiceOfferOrder {
  LABEL = 'LABEL',
  LABEL_DESC = 'LABEL_DESC',
}
registerEnumType(ServiceOfferOrder, { name: 'ServiceOfferOrder' });

@ArgsType()
export class ServiceOfferPageArgs extends PageArgs {
  @Field(() => ServiceOfferOrder, { defaultValue: ServiceOfferOrder.LABEL })
  orderBy: ServiceOfferOrder = ServiceOfferOrder.LABEL;
}

@ArgsType()
export class ServiceOffersArgs extends ServiceOfferPageArgs {
  @Field(() => ID, { nullable: true })
  providerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Given in this very territory.' })
  territoryId?: string | null;

  @Field(() => [ServiceKind], { nullable: true })
  kinds?: ServiceKind[] | null;
}
