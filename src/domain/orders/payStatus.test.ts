import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../day.ts';
import { payStatus, sharesOfPayment } from './payStatus.ts';

describe('payStatus', () => {
  const today = dayOf('2026-11-24');
  it('tells unpaid, part, paid and overdue apart', () => {
    expect(payStatus({ amount: 100, paid: null, due_on: null }, today)).toBe('unpaid');
    expect(payStatus({ amount: 100, paid: 40, due_on: dayOf('2026-11-24') }, today)).toBe('part');
    expect(payStatus({ amount: 100, paid: 100, due_on: dayOf('2026-01-01') }, today)).toBe('paid');
    expect(payStatus({ amount: 100, paid: 40, due_on: dayOf('2026-11-23') }, today)).toBe('overdue');
  });
});

describe('sharesOfPayment', () => {
  it('adds up to what was paid', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.array(fc.integer({ min: -1000, max: 1e6 }), { minLength: 1 }), (paid, amounts) => {
        expect(sharesOfPayment(paid, amounts).reduce((sum, share) => sum + share, 0)).toBe(paid);
      }),
    );
  });
});
