import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereEqual,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { IndicatorReport } from './indicator-report.entity';
import { IndicatorReportOrder, type IndicatorReportsArgs } from './indicator-report.input';

const orders: Record<IndicatorReportOrder, ListOrder> = {
  [IndicatorReportOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [IndicatorReportOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findIndicatorReports({ reader }: Database, args: IndicatorReportsArgs): Promise<Page<IndicatorReport>> {
  const query = reader.createQueryBuilder(IndicatorReport, 'report');
  whereEqual(query, { organizationId: args.organizationId });
  whereOneOf(query, { state: args.states });
  return pageOfQuery(query, { orders, ...args });
}
