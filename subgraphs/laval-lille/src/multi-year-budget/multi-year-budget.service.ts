import { type Database, type ListOrder, type Page, pageOfQuery, whereEqual } from '@passerelle/subgraph-kit';
import { MultiYearBudget } from './multi-year-budget.entity';
import { MultiYearBudgetOrder, type MultiYearBudgetsArgs } from './multi-year-budget.input';

const orders: Record<MultiYearBudgetOrder, ListOrder> = {
  [MultiYearBudgetOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [MultiYearBudgetOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findMultiYearBudgets(
  { reader }: Database,
  { organizationId, ...paging }: MultiYearBudgetsArgs,
): Promise<Page<MultiYearBudget>> {
  const query = reader.createQueryBuilder(MultiYearBudget, 'budget');
  whereEqual(query, { organizationId });
  return pageOfQuery(query, { orders, ...paging });
}
