import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { ServiceKind } from '../service-kind';

export enum IndicatorOrder {
  LABEL = 'LABEL',
  LABEL_DESC = 'LABEL_DESC',
}
registerEnumType(IndicatorOrder, { name: 'IndicatorOrder' });

@ArgsType()
export class IndicatorsArgs extends PageArgs {
  @Field(() => [ServiceKind], { nullable: true })
  serviceKinds?: ServiceKind[] | null;

  @Field(() => IndicatorOrder, { defaultValue: IndicatorOrder.LABEL })
  orderBy: IndicatorOrder = IndicatorOrder.LABEL;
}
