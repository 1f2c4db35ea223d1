import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { IndicatorReportState } from './indicator-report.entity';

export enum IndicatorReportOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(IndicatorReportOrder, { name: 'IndicatorReportOrder' });

@ArgsType()
export class IndicatorReportsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The organisation that reports.' })
  organizationId?: string | null;

  @Field(() => [IndicatorReportState], { nullable: true })
  states?: IndicatorReportState[] | null;

  @Field(() => IndicatorReportOrder, { defaultValue: IndicatorReportOrder.PERIOD })
  orderBy: IndicatorReportOrder = IndicatorReportOrder.PERIOD;
}
