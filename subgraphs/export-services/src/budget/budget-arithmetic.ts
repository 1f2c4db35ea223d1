import type { Money } from '@passerelle/subgraph-kit';

/** The share of a total, in percent with two decimals; null where the two cannot be compared. */
export function sharePercent(amount: Money | null, total: Money): number | null {
  if (amount === null || amount.currency !== total.currency || total.minor === 0) return null;
  return Math.round((amount.minor / total.minor) * 10_000) / 100;
}

/** Whether the amounts add up to the total; null where an amount is unknown or in another currency. */
export function isBalanced(amounts: readonly (Money | null)[], total: Money): boolean | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length || known.some(({ currency }) => currency !== total.currency)) return null;
  return known.reduce((sum, { minor }) => sum + minor, 0) === total.minor;
}
