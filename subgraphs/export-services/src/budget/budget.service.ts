import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
} from '@passerelle/subgraph-kit';
import { Budget } from './budget.entity';
import { BudgetOrder, type BudgetPageArgs, type BudgetsArgs } from './budget.input';

const orders: Record<BudgetOrder, ListOrder> = {
  [BudgetOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [BudgetOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findBudgets({ reader }: Database, args: BudgetsArgs): Promise<Page<Budget>> {
  const query = reader.createQueryBuilder(Budget, 'budget');
  whereEqual(query, { organizationId: args.organizationId, fiscalYear: args.fiscalYear });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfBudgets(budgets: readonly Budget[], { fiscalYear, ...paging }: BudgetPageArgs): Page<Budget> {
  const wanted = budgets.filter(
    (budget) => fiscalYear === null || fiscalYear === undefined || budget.fiscalYear === fiscalYear,
  );
  return pageOfRows(wanted, { orders, ...paging });
}
