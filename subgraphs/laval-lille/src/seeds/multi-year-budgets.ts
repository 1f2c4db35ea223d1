import { cite, readings } from '@passerelle/documents';
import { FactBasis, foldText, money, text } from '@passerelle/subgraph-kit';
import type { MultiYearBudget } from '../multi-year-budget/multi-year-budget.entity';

const label = text('Budget de trois ans du CQIC', 'Three-year budget of the CQIC');
const total = money(210_000_000, 'CAD', '2,1 M$');
const quebecPercent = 50;

export const multiYearBudgets: readonly MultiYearBudget[] = [
  {
    id: 'laval-lille:budget-cqic',
    label,
    sortName: foldText(label.fr ?? ''),
    organizationId: 'org:cqic',
    total,
    // Stated in millions with one decimal.
    rounding: money(10_000_000, 'CAD'),
    durationYears: 3,
    startsOn: null,
    lines: [
      {
        source: { id: 'org:gouvernement-quebec' },
        sharePercent: quebecPercent,
        shareBasis: FactBasis.STATED,
        amount: money((total.minor * quebecPercent) / 100, total.currency),
        amountBasis: FactBasis.DERIVED,
        sources: cite('F-S4-032', 'F-S4-030'),
      },
      {
        source: null,
        sharePercent: 100 - quebecPercent,
        shareBasis: FactBasis.DERIVED,
        amount: null,
        amountBasis: null,
        sources: cite('F-S4-032'),
      },
    ],
    sources: cite('F-S4-030', 'F-S4-031', 'F-S4-032'),
    readings: readings('AMB-21'),
  },
];
