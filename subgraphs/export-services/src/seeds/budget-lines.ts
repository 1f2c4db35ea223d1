import { cite, readings } from '@passerelle/documents';
import { money, text } from '@passerelle/subgraph-kit';
import { type BudgetLine, BudgetLineStatus } from '../budget/budget-line.entity';

function line(
  position: number,
  sourceId: string | null,
  [fr, en]: readonly [string, string],
  amount: readonly [minor: number, stated: string],
  status: BudgetLineStatus,
  statement: string,
): BudgetLine {
  return {
    id: `budget-line:cqi-2011-12-${position}`,
    budgetId: 'budget:cqi-2011-12',
    position,
    sourceId,
    label: text(fr, en),
    amount: money(amount[0], 'CAD', amount[1]),
    status,
    decision: null,
    sources: cite(statement),
    readings: [],
  };
}

export const budgetLines: readonly BudgetLine[] = [
  {
    ...line(
      1,
      'org:crecq',
      ['Contribution de la CRÉCQ', 'Contribution of the CRÉCQ'],
      [6_000_000, '60 000 $'],
      BudgetLineStatus.ACCEPTED,
      'F-S1-064',
    ),
    decision: {
      meetingId: 'event:crecq-meeting',
      decidedById: 'org:crecq',
      decidedOn: null,
      note: text(
        'La contribution demandée de 60 000 $ est accordée en réunion',
        'The contribution of 60 000 $ that was asked for is granted at a meeting',
      ),
      sources: cite('F-S1-068'),
      readings: readings('AMB-06'),
    },
  },
  line(
    2,
    'org:dec',
    ['Contribution de Développement économique Canada', 'Contribution of Canada Economic Development'],
    [12_000_000, '120 000 $'],
    BudgetLineStatus.REQUESTED,
    'F-S1-065',
  ),
  {
    ...line(
      3,
      'org:mdeie',
      ['Contribution du MDEIE', 'Contribution of the MDEIE'],
      [5_580_000, '55 800 $'],
      BudgetLineStatus.REQUESTED,
      'F-S1-066',
    ),
    readings: readings('AMB-22'),
  },
  line(
    4,
    null,
    ['Revenus propres', 'Revenue of its own'],
    [5_895_000, '58 950 $'],
    BudgetLineStatus.FORECAST,
    'F-S1-067',
  ),
];
