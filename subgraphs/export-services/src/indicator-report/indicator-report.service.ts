import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { IndicatorReport } from './indicator-report.entity';
import { IndicatorReportOrder, type IndicatorReportsArgs } from './indicator-report.input';

const orders: Record<IndicatorReportOrder, ListOrder> = {
  [IndicatorReportOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [IndicatorReportOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findIndicatorReports({ reader }: Database, args: IndicatorReportsArgs): Promise<Page<IndicatorReport>> {
  const query = reader.createQueryBuilder(IndicatorReport, 'report');
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.states) query.andWhere('report.state IN (:...states)', { states: [...args.states, ''] });
  if (args.organizationId) query.andWhere('report.organizationId = :id', { id: args.organizationId });
  return pageOfQuery(query, { orders, ...args });
}
