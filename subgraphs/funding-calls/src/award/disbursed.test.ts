import { money } from '@passerelle/subgraph-kit';
import { type Payment, PaymentKind, PaymentState } from '../payment/payment.entity';
import { disbursed } from './disbursed';

function payment(minor: number, currency: string, kind = PaymentKind.INTERIM, state = PaymentState.PAID): Payment {
  return {
    id: `payment:${minor}`,
    awardId: 'award:1',
    kind,
    amount: money(minor, currency),
    state,
    dueOn: null,
    paidOn: null,
    sortDate: '9999-12-31',
  };
}

test('adds what was paid and takes off what was recovered', () => {
  expect(disbursed([payment(5000, 'EUR'), payment(3000, 'EUR'), payment(1000, 'EUR', PaymentKind.RECOVERY)])).toEqual(
    money(7000, 'EUR'),
  );
});

test('leaves out what is not paid yet', () => {
  expect(disbursed([payment(5000, 'EUR', PaymentKind.ADVANCE, PaymentState.APPROVED)])).toBeNull();
});

test('adds no amounts of different currencies', () => {
  expect(disbursed([payment(5000, 'EUR'), payment(3000, 'CAD')])).toBeNull();
});
