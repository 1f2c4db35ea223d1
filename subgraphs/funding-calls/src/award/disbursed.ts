import { type Money, money } from '@passerelle/subgraph-kit';
import { type Payment, PaymentKind, PaymentState } from '../payment/payment.entity';

/**
 * What was paid out less what was paid back. Null without a payment, and null where payments are in
 * several currencies: amounts are never converted silently.
 */
export function disbursed(payments: readonly Payment[]): Money | null {
  const paid = payments.filter(({ state }) => state === PaymentState.PAID);
  const [currency, ...others] = new Set(paid.map(({ amount }) => amount.currency));
  if (currency === undefined || others.length > 0) return null;
  const signed = paid.map(({ kind, amount }) => (kind === PaymentKind.RECOVERY ? -amount.minor : amount.minor));
  return money(
    signed.reduce((sum, minor) => sum + minor, 0),
    currency,
  );
}
