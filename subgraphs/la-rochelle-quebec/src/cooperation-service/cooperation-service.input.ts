import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { CooperationServiceKind, CooperationServiceState } from './cooperation-service-terms';

export enum CooperationServiceOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(CooperationServiceOrder, {
  name: 'CooperationServiceOrder',
  description: 'By the French label, then by id.',
});

@ArgsType()
export class CooperationServicesOfPartnershipArgs extends PageArgs {
  @Field(() => CooperationServiceOrder, { defaultValue: CooperationServiceOrder.NAME })
  orderBy: CooperationServiceOrder = CooperationServiceOrder.NAME;
}

@ArgsType()
export class CooperationServicesArgs extends CooperationServicesOfPartnershipArgs {
  @Field(() => [CooperationServiceKind], { nullable: true })
  kinds?: CooperationServiceKind[] | null;

  @Field(() => [CooperationServiceState], { nullable: true })
  states?: CooperationServiceState[] | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;
}
