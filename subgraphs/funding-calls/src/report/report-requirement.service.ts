import { checkDay, type Database, type ListOrder, type Page, pageOfQuery, whereEqual } from '@passerelle/subgraph-kit';
import { owedStates, ReportRequirement } from './report-requirement.entity';
import { ReportOrder, type ReportsDueArgs } from './report-requirement.input';

const orders: Record<ReportOrder, ListOrder> = {
  [ReportOrder.DUE]: { property: 'dueOn', direction: 'ASC' },
  [ReportOrder.DUE_DESC]: { property: 'dueOn', direction: 'DESC' },
};

/** What is still to be handed in before a day, whether it is late already or not. */
export function findReportsDue({ reader }: Database, args: ReportsDueArgs): Promise<Page<ReportRequirement>> {
  const { dueBefore, awardId } = args;
  checkDay('dueBefore', dueBefore);
  const query = reader
    .createQueryBuilder(ReportRequirement, 'report')
    .where('report.dueOn < :dueBefore AND report.state IN (:...owedStates)', { dueBefore, owedStates });
  whereEqual(query, { awardId });
  return pageOfQuery(query, { orders, ...args });
}
