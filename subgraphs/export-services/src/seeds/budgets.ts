import { cite, readings } from '@passerelle/documents';
import { money } from '@passerelle/subgraph-kit';
import { type Budget, BudgetKind } from '../budget/budget.entity';
import { fiscalYear } from '../fiscal-period';

const fy2011 = fiscalYear(2011);

export const budgets: readonly Budget[] = [
  {
    id: 'budget:cqi-2011-12',
    ownerId: 'cqi',
    organizationId: 'org:cqi',
    territoryId: 'territory:centre-du-quebec',
    period: fy2011,
    fiscalYear: fy2011.label,
    sortDate: fy2011.end,
    kind: BudgetKind.FORECAST,
    total: money(29_475_000, 'CAD', '294 750 $'),
    history: [],
    sources: cite('F-S1-062', 'F-S1-063'),
    readings: readings('AMB-09'),
  },
];
