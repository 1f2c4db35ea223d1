import { money } from '@passerelle/subgraph-kit';
import { budgetLines } from '../seeds/budget-lines';
import { budgets } from '../seeds/budgets';
import type { Budget } from './budget.entity';
import { isBalanced, sharePercent } from './budget-arithmetic';

const { total } = budgets[0] as Budget;
const amounts = budgetLines.map(({ amount }) => amount);

test('shares are worked out to two decimals', () => {
  expect(amounts.map((amount) => sharePercent(amount, total))).toEqual([20.36, 40.71, 18.93, 20]);
});

test('a share of another currency, of nothing, or of an unknown amount is null', () => {
  expect(sharePercent(money(100, 'EUR'), total)).toBeNull();
  expect(sharePercent(money(0, 'CAD'), money(0, 'CAD'))).toBeNull();
  expect(sharePercent(null, total)).toBeNull();
});

test('a budget is balanced when its lines add up, and unknown while one has no amount', () => {
  expect(isBalanced(amounts, total)).toBe(true);
  expect(isBalanced(amounts.slice(1), total)).toBe(false);
  expect(isBalanced([...amounts, null], total)).toBeNull();
  expect(isBalanced([money(29_475_000, 'EUR')], total)).toBeNull();
});
