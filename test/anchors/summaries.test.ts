import { describe, expect, it } from '@jest/globals';
import { orderColumnsOf } from '../../src/domain/churn/orderColumns.ts';
import { summariesOf } from '../../src/domain/churn/summariesOf.ts';
import { dayFromNumber, dayNumber, dayOf } from '../../src/domain/day.ts';
import { fixture } from './cdnow.ts';

interface Fixture {
  asOf: string;
  cases: {
    id: string;
    name: string;
    orders: { date: string; amount: number; status?: string }[];
    expect: {
      inModel: boolean;
      firstDay?: string;
      lastDay?: string;
      x?: number;
      t_x?: number;
      T?: number;
      monetary?: number | null;
      ignoredFuture: number;
      unmatchedRefund: number;
    };
  }[];
}

const { asOf, cases } = fixture<Fixture>('summary_fixture.json');

describe('histories small enough to check by hand', () => {
  it.each(cases)('$id: $name', ({ orders, expect: wanted }) => {
    const lines = orders
      .filter(({ status }) => status !== 'cancelled')
      .map(({ date, amount }) => ({
        customer: 0,
        day: dayNumber(dayOf(date.slice(0, 10))),
        amountCents: Math.round(amount * 100),
      }));
    const found = summariesOf(orderColumnsOf(lines, 1), dayNumber(dayOf(asOf)));
    const [x, tx, T] = [found.x[0]!, found.tx[0]!, found.T[0]!];
    const monetary = found.monetaryCents[0]! / 100;
    expect({
      ...(x >= 0 && {
        firstDay: dayFromNumber(found.asOf - T),
        lastDay: dayFromNumber(found.asOf - T + tx),
        x,
        t_x: tx,
        T,
        monetary: Number.isNaN(monetary) ? null : monetary,
      }),
      inModel: x >= 0,
      ignoredFuture: found.ignoredFuture[0],
      unmatchedRefund: found.unmatchedRefundCents[0]! / 100,
    }).toEqual(wanted);
  });
});
